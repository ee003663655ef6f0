import { listPortalProductsResponse, portalSessionResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GoodsListPage } from "~/features/goods/goods-list-page";
import { callPortal } from "~/features/portal/call-portal.server";
import { portalMeta } from "~/features/portal/portal-meta";
import { langOfParams } from "~/lib/i18n/lang";

export const meta: MetaFunction = ({ location }) => portalMeta("goods.title", location.pathname);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const [{ products }, { session }] = await Promise.all([
    callPortal(request, listPortalProductsResponse, "/portal/products"),
    callPortal(request, portalSessionResponse, "/portal/session"),
  ]);
  const rows = products.map(({ price_satang, ...row }) => ({
    ...row,
    price: price_satang === null ? null : formatBahtText(price_satang, lang),
  }));
  return json({ rows, mayEdit: session.acts.includes("products.edit") });
}

export default function Goods() {
  return <GoodsListPage {...useLoaderData<typeof loader>()} />;
}
