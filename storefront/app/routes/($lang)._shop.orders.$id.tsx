import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actOnOrder } from "~/features/order/act-on-order.server";
import { loadOrder } from "~/features/order/load-order.server";
import { knownOrderKey } from "~/features/order/order-key.server";
import { OrderPage } from "~/features/order/order-page";
import { readRefunds } from "~/features/refund/read-refunds.server";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";
import { getShopSession } from "~/lib/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

/** `?key=` is the private link's token; the address without it is the page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const session = await getShopSession(request);
  const order = await loadOrder({
    session,
    orderId: params.id,
    linkToken: new URL(request.url).searchParams.get("key"),
    lang,
  });
  const seo = buildSeo({
    lang,
    path: `/orders/${order.id}`,
    title: t("order.title", { number: order.number }),
    description: t("order.description"),
    noindex: true,
  });
  // Money goes back only of what was paid.
  const mayRefund = order.stage === "paid" || order.stage === "cancelled" || order.stage === "expired";
  const refund = mayRefund ? await readRefunds(knownOrderKey(session, params.id), lang) : null;
  return json({ order, refund, seo });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const session = await getShopSession(request);
  return actOnOrder(session, knownOrderKey(session, params.id), await request.formData(), lang);
}

export default function Order() {
  const { order, refund } = useLoaderData<typeof loader>();
  return <OrderPage order={order} refund={refund} />;
}
