import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadKnownOrders } from "~/features/order/known-orders.server";
import { KnownOrdersPage } from "~/features/order/known-orders-page";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";
import { getShopSession } from "~/lib/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const orders = await loadKnownOrders(await getShopSession(request), lang);
  const seo = buildSeo({
    lang,
    path: "/orders",
    title: t("orders.title"),
    description: t("orders.description"),
    noindex: true,
  });
  return json({ orders, seo });
}

export default function Orders() {
  const { orders } = useLoaderData<typeof loader>();
  return <KnownOrdersPage orders={orders} />;
}
