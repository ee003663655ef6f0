import { id } from "@chumchon/contracts";
import { type OrderKey, orderTokenOf, type ShopSession } from "~/lib/session.server";

const TOKEN = /^[A-Za-z0-9_-]{8,200}$/;

/** The key of an order that this browser knows. Throws a 404 answer: whether the order exists is nobody's to know. */
export function knownOrderKey(session: ShopSession, orderId: string | undefined): OrderKey {
  const checked = id.safeParse(orderId);
  const token = checked.success ? orderTokenOf(session, checked.data) : null;
  if (!checked.success || token === null) throw notFound();
  return { id: checked.data, token };
}

/** The key that a private link carries; throws a 404 answer when it can't be one. */
export function linkedOrderKey(orderId: string | undefined, token: string): OrderKey {
  const checked = id.safeParse(orderId);
  if (!checked.success || !TOKEN.test(token)) throw notFound();
  return { id: checked.data, token };
}

function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}
