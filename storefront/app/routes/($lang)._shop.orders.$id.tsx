import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { actOnOrder } from "~/features/order/act-on-order.server";
import { loadOrder } from "~/features/order/load-order.server";
import { knownOrderKey } from "~/features/order/order-key.server";
import { OrderPage } from "~/features/order/order-page";
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
  const order = await loadOrder({
    session: await getShopSession(request),
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
  return json({ order, seo });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const session = await getShopSession(request);
  return actOnOrder(session, knownOrderKey(session, params.id), await request.formData(), lang);
}

export default function Order() {
  const { order } = useLoaderData<typeof loader>();
  return <OrderPage order={order} />;
}
