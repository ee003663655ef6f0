import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CartPage } from "~/features/cart/cart-page";
import { changeCartLine } from "~/features/cart/change-cart-line.server";
import { loadCart } from "~/features/cart/load-cart.server";
import { loadUnpaidOrders } from "~/features/order/known-orders.server";
import { UnpaidOrders } from "~/features/order/unpaid-orders";
import { env } from "~/lib/env.server";
import { langOfParams, localPath } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { safeRedirect } from "~/lib/safe-redirect.server";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";
import { commitShopSession, getShopSession, leaveNotice } from "~/lib/session.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const session = await getShopSession(request);
  const [{ state, headers }, unpaid] = await Promise.all([
    loadCart(session, lang),
    loadUnpaidOrders(session, lang),
  ]);
  const seo = buildSeo({
    lang,
    path: "/cart",
    title: t("cart.title"),
    description: t("cart.description"),
    noindex: true,
  });
  return json({ state, unpaid, isSample: env.DEPLOYMENT === "demo", seo }, { headers });
}

/** One line's form: a new quantity, or out. */
export async function action({ request, params }: ActionFunctionArgs) {
  const path = localPath(langOfParams(params), "/cart");
  const session = await getShopSession(request);
  leaveNotice(session, await changeCartLine(session, await request.formData()));
  return safeRedirect(path, "/cart", await commitShopSession(session));
}

export default function Cart() {
  const { state, unpaid, isSample } = useLoaderData<typeof loader>();
  return (
    <>
      <CartPage state={state} isSample={isSample} />
      <UnpaidOrders orders={unpaid} />
    </>
  );
}
