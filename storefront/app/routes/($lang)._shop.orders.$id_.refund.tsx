import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enterOrder } from "~/features/order/enter-order.server";
import { knownOrderKey } from "~/features/order/order-key.server";
import { readRefunds } from "~/features/refund/read-refunds.server";
import { RefundPage } from "~/features/refund/refund-page";
import { saveAccount } from "~/features/refund/save-account.server";
import { langOfParams, localPath } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";
import { getShopSession } from "~/lib/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

/** For whoever holds the order's key, like the order's own page; `?key=` is the link of a letter. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const session = await getShopSession(request);
  const token = new URL(request.url).searchParams.get("key");
  if (token !== null) {
    throw await enterOrder({ session, orderId: params.id, token }, (id) =>
      localPath(lang, `/orders/${id}/refund`),
    );
  }
  const key = knownOrderKey(session, params.id);
  const seo = buildSeo({
    lang,
    path: `/orders/${key.id}/refund`,
    title: t("refund.title"),
    description: t("refund.description"),
    noindex: true,
  });
  return json({ view: await readRefunds(key, lang), seo });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const session = await getShopSession(request);
  return saveAccount(knownOrderKey(session, params.id), await request.formData(), langOfParams(params));
}

export default function Refund() {
  const { view } = useLoaderData<typeof loader>();
  return <RefundPage view={view} reply={useActionData<typeof action>()} />;
}
