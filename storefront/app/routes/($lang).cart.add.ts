import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { addToCart } from "~/features/cart/add-to-cart.server";
import { langOfParams, localPath } from "~/lib/i18n/lang";
import { safePath, safeRedirect } from "~/lib/safe-redirect.server";
import { commitShopSession, getShopSession, leaveNotice } from "~/lib/session.server";

/** POST only: puts goods into the cart and goes back to where the shopper was, else to the cart. */
export async function action({ request, params }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const session = await getShopSession(request);
  const form = await request.formData();
  const { notice, choose } = await addToCart(session, form);
  leaveNotice(session, notice);
  const cart = localPath(lang, "/cart");
  const target = choose === null ? safePath(form.get("return_to"), cart) : chooseAgainPath(lang, choose);
  return safeRedirect(target, cart, await commitShopSession(session));
}

/** Opened by hand, this address has nothing to show. */
export function loader({ params }: LoaderFunctionArgs) {
  return safeRedirect(localPath(langOfParams(params), "/cart"), "/cart");
}

function chooseAgainPath(
  lang: "th" | "en",
  choice: { product: string; variantId: string | null; quantity: number },
): string {
  const query = new URLSearchParams({ quantity: String(choice.quantity) });
  if (choice.variantId !== null) query.set("variant", choice.variantId);
  return localPath(lang, `/products/${choice.product}?${query}`);
}
