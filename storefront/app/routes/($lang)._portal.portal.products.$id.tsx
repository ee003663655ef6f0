import { portalProductResponse, portalSessionResponse } from "@chumchon/contracts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { goodsLogView } from "~/features/goods/goods-log-view.server";
import { GoodsPage } from "~/features/goods/goods-page";
import { goodsValues } from "~/features/goods/goods-values";
import type { GoodsReply } from "~/features/goods/goods-view";
import { saveGoods } from "~/features/goods/save-goods.server";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("goods.title", location.pathname);

const idOf = (id: string | undefined) => (id ?? "").replace(/\W/g, "").slice(0, 64);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const [{ product }, { session }] = await Promise.all([
    callPortal(request, portalProductResponse, `/portal/products/${idOf(params.id)}`),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  const [first] = product.variants;
  const isOnSale = product.state === "on_sale" || product.state === "changed";
  return json({
    title: product.title,
    state: product.state,
    note: product.note,
    missing: isOnSale ? [] : product.missing,
    shelf: first?.item_id ? { itemId: first.item_id, count: first.on_hand } : null,
    values: goodsValues(product),
    log: goodsLogView(product.log, lang),
    mayEdit: session.acts.includes("products.edit"),
    isOnSale,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  return saveGoods(request, langOfParams(params), idOf(params.id));
}

export default function OneGoods() {
  const { values, missing, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as GoodsReply | undefined;
  const isRefused =
    answer !== undefined && (Object.keys(answer.faults).length > 0 || answer.missing.length > 0);
  return (
    <GoodsPage
      {...page}
      values={isRefused ? answer.values : values}
      faults={isRefused ? answer.faults : {}}
      missing={isRefused ? answer.missing : missing}
      requestKey={null}
    />
  );
}
