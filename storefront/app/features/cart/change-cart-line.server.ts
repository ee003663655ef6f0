import { id } from "@chumchon/contracts";
import { z } from "zod";
import { BackendError } from "~/lib/backend-error.server";
import { callBackend } from "~/lib/medusa.server";
import { cartOf, type Notice, rememberCartCount, type ShopSession } from "~/lib/session.server";
import { noticeOf } from "./add-to-cart.server";
import { readCart } from "./read-cart.server";

const MAX_QUANTITY = 99;

/** One line's form: a typed quantity, which the two buttons step up or down, or the button that removes it. */
const lineForm = z.object({
  line: id,
  quantity: z.coerce.number().int().min(0).max(MAX_QUANTITY),
  step: z.enum(["-1", "1"]).optional(),
  remove: z.string().optional(),
});

/** Core answers with the whole cart; its page asks for the summary anyway. */
const anyAnswer = z.unknown();

/** The quantity that a line's form asks for, 0 for "take it out"; null when it is none. */
export function wantedQuantity(form: FormData): { line: string; quantity: number } | null {
  const parsed = lineForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const { line, quantity, step, remove } = parsed.data;
  if (remove !== undefined) return { line, quantity: 0 };
  return { line, quantity: Math.min(MAX_QUANTITY, Math.max(0, quantity + Number(step ?? 0))) };
}

/** Changes one line of the session's cart and the count in `session`; the notice says what came of it. */
export async function changeCartLine(session: ShopSession, form: FormData): Promise<Notice> {
  const cart = cartOf(session);
  if (cart === null) return { key: "error.cart_not_found", tone: "bad" };
  const wanted = wantedQuantity(form);
  if (wanted === null) return { key: "cart.badQuantity", tone: "bad" };
  const path = `/store/carts/${cart.id}/line-items/${wanted.line}` as const;
  try {
    if (wanted.quantity === 0) {
      await callBackend(anyAnswer, path, { method: "DELETE", cartToken: cart.token });
    } else {
      await callBackend(anyAnswer, path, {
        method: "POST",
        cartToken: cart.token,
        body: { quantity: wanted.quantity },
      });
    }
    const after = await readCart(cart);
    if (after !== null) rememberCartCount(session, after.cart.item_count);
    return { key: wanted.quantity === 0 ? "cart.removed" : "cart.changed", tone: "good" };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return noticeOf(error);
  }
}
