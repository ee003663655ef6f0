import type { AppLoadContext } from "@remix-run/node";
import { type ShopSession, shopperOf } from "./session.server";

/** Who buys, as far as the backend's limits of waiting orders need to know. */
export type Buyer = { shopper: string; address: string | null };

/** The shopper of the signed cookie, and the address that our own server saw. */
export function buyerOf(session: ShopSession, context: AppLoadContext): Buyer {
  return { shopper: shopperOf(session), ...shopSourceOf(context) };
}

/** The address alone, for who is no shopper. */
export function shopSourceOf(context: AppLoadContext): Pick<Buyer, "address"> {
  const address = context.clientAddress;
  return { address: typeof address === "string" ? address : null };
}
