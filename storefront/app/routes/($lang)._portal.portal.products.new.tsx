import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GoodsPage } from "~/features/goods/goods-page";
import { emptyGoods } from "~/features/goods/goods-values";
import type { GoodsReply } from "~/features/goods/goods-view";
import { saveGoods } from "~/features/goods/save-goods.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams } from "~/lib/i18n/lang";
import { useI18n } from "~/lib/i18n/use-i18n";

export const meta: MetaFunction = ({ location }) => portalMeta("goods.new", location.pathname);

export async function loader({ params }: LoaderFunctionArgs) {
  langOfParams(params);
  return json({ requestKey: randomUUID() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return saveGoods(request, langOfParams(params), null);
}

export default function NewGoods() {
  const { t } = useI18n();
  const { requestKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as GoodsReply | undefined;
  return (
    <GoodsPage
      title={t("goods.new")}
      state={null}
      note={null}
      missing={answer?.missing ?? []}
      shelf={null}
      log={[]}
      mayEdit
      values={answer?.values ?? emptyGoods("chili-paste")}
      faults={answer?.faults ?? {}}
      requestKey={requestKey}
      isOnSale={false}
    />
  );
}
