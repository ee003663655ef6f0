import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { findReturnedOrder } from "~/features/checkout/find-returned-order.server";
import { ReturnPage } from "~/features/checkout/return-page";
import { langOfParams, localPath } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";
import { getShopSession, ordersOf } from "~/lib/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

/** Where the bank sends the shopper to after 3-D Secure. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const order = await findReturnedOrder(ordersOf(await getShopSession(request)));
  if (order !== null) throw safeRedirect(localPath(lang, `/orders/${order.id}`), "/cart");
  const seo = buildSeo({
    lang,
    path: "/checkout/return",
    title: t("return.title"),
    description: t("return.text"),
    noindex: true,
  });
  return json({ seo });
}

export default function Return() {
  return <ReturnPage />;
}
