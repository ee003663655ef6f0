import { getProductResponse, handle, id } from "@chumchon/contracts";
import { z } from "zod";
import { BackendError } from "~/lib/backend-error.server";
import { asTextKey } from "~/lib/i18n/translate";
import { callBackend } from "~/lib/medusa.server";
import {
  type CartKey,
  cartCountOf,
  cartOf,
  type Notice,
  rememberCart,
  type ShopSession,
} from "~/lib/session.server";

const MAX_QUANTITY = 99;

const addForm = z.object({
  product: handle.optional(),
  variant_id: id.optional().catch(undefined),
  quantity: z.coerce.number().int().min(1).max(MAX_QUANTITY).default(1),
});

const newCart = z.object({ cart: z.object({ id }), cart_token: z.string().min(1) });

/** Core's cart answer: only the number of pieces is used here. */
const cartAfter = z.object({
  cart: z.object({ items: z.array(z.object({ quantity: z.number().int() })).optional() }),
});

export type AddResult = {
  notice: Notice;
  /** Where a product with options is chosen; null when the shopper may stay where they were. */
  choose: { product: string; variantId: string | null; quantity: number } | null;
};

/**
 * Puts goods into the session's cart and opens one when there is none; changes `session`, the caller
 * commits it. Never throws for what a shopper can meet: the notice says it in words.
 */
export async function addToCart(session: ShopSession, form: FormData): Promise<AddResult> {
  const parsed = addForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { notice: { key: "cart.badQuantity", tone: "bad" }, choose: null };
  const { product, quantity } = parsed.data;
  const back = (variantId: string | null) =>
    product === undefined ? null : { product, variantId, quantity };
  try {
    const variantId = parsed.data.variant_id ?? (await onlyVariantOf(product));
    if (variantId === null) return { notice: { key: "cart.chooseOption", tone: "bad" }, choose: back(null) };
    try {
      await addLine(session, variantId, quantity);
    } catch (error) {
      if (error instanceof BackendError) return { notice: noticeOf(error), choose: back(variantId) };
      throw error;
    }
    return { notice: { key: "cart.added", tone: "good", vars: { count: quantity } }, choose: null };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return { notice: noticeOf(error), choose: null };
  }
}

/** The variant of a product that has one only; null when the shopper has to choose. */
async function onlyVariantOf(product: string | undefined): Promise<string | null> {
  if (product === undefined) return null;
  const answer = await callBackend(getProductResponse, `/store/catalogue/${product}`);
  const { variants } = answer.product;
  return variants.length === 1 ? (variants[0]?.id ?? null) : null;
}

async function addLine(session: ShopSession, variantId: string, quantity: number): Promise<void> {
  const known = cartOf(session);
  if (known !== null) {
    try {
      return await postLine(session, known, cartCountOf(session), variantId, quantity);
    } catch (error) {
      // The old cart became an order, or its time is over: the goods go into a new one.
      if (!isGone(error)) throw error;
    }
  }
  const answer = await callBackend(newCart, "/store/carts", { method: "POST", body: {} });
  await postLine(session, { id: answer.cart.id, token: answer.cart_token }, 0, variantId, quantity);
}

async function postLine(
  session: ShopSession,
  cart: CartKey,
  countBefore: number,
  variantId: string,
  quantity: number,
): Promise<void> {
  const answer = await callBackend(cartAfter, `/store/carts/${cart.id}/line-items`, {
    method: "POST",
    cartToken: cart.token,
    body: { variant_id: variantId, quantity },
  });
  const items = answer.cart.items;
  const count = items?.reduce((sum, item) => sum + item.quantity, 0) ?? countBefore + quantity;
  rememberCart(session, cart, count);
}

function isGone(error: unknown): boolean {
  return (
    error instanceof BackendError && (error.code === "cart_not_found" || error.code === "cart_completed")
  );
}

/** A failure in the shopper's words: by its code, else by what kind of answer it was. */
export function noticeOf(error: BackendError): Notice {
  const key = error.code === null ? null : asTextKey(`error.${error.code}`);
  if (key !== null) return { key, tone: "bad" };
  if (error.code === "insufficient_inventory") return { key: "error.sold_out", tone: "bad" };
  if (error.status === 404) return { key: "cart.productGone", tone: "bad" };
  return { key: error.isUnknown ? "error.backend_unreachable" : "error.unknown", tone: "bad" };
}
