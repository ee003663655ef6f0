import { type CartSummary, cartSummaryResponse } from "@chumchon/contracts";
import { BackendError } from "~/lib/backend-error.server";
import { callBackend } from "~/lib/medusa.server";
import type { CartKey } from "~/lib/session.server";

/** The cart by group, or null when it is gone. Throws a BackendError for any other failure. */
export async function readCart(cart: CartKey): Promise<CartSummary | null> {
  try {
    return await callBackend(cartSummaryResponse, `/store/carts/${cart.id}/summary`, {
      cartToken: cart.token,
    });
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) return null;
    throw error;
  }
}

/** For loaders: like readCart, but a backend that does not answer is the 503 page. */
export async function readCartForPage(cart: CartKey): Promise<CartSummary | null> {
  try {
    return await readCart(cart);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error("cart read failed", error.status, error.message);
    throw new Response(null, {
      status: 503,
      statusText: "Service Unavailable",
      headers: { "Retry-After": "10" },
    });
  }
}
