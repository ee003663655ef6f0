import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { MedusaRequest } from "@medusajs/framework/http";
import { env } from "../env";

/** Who is behind a request of the storefront, as far as limits need to know. Keys, not addresses: nothing personal. */
export type ShopperSource = { shopperKey: string | null; addressKey: string };

/**
 * The storefront stands between shoppers and us: it hands on the shopper (its signed cookie) and their address, and
 * proves with the shared secret that it is the storefront. Anybody else is known by the address of the connection.
 */
export function shopperSource(req: MedusaRequest): ShopperSource {
  const trusted = isStorefront(req.headers["x-shop-secret"]);
  const shopper = trusted ? oneOf(req.headers["x-shopper"]) : undefined;
  const address = trusted ? oneOf(req.headers["x-client-address"]) : undefined;
  return {
    shopperKey: shopper ? keyOf(`shopper:${shopper}`) : null,
    addressKey: keyOf(`address:${network(address ?? req.socket.remoteAddress ?? "unknown")}`),
  };
}

const oneOf = (header: string | string[] | undefined) =>
  typeof header === "string" && header !== "" && header.length <= 100 ? header : undefined;

function isStorefront(given: string | string[] | undefined): boolean {
  if (!env.SHOP_SECRET || typeof given !== "string") return false;
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(env.SHOP_SECRET));
}

/** One household has one IPv4 address but 2^64 of IPv6. */
function network(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) return address.replace("::ffff:", "");
  const [head = "", tail = ""] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail.split(":").filter(Boolean);
  const all = [...groups, ...Array(Math.max(0, 8 - groups.length - rest.length)).fill("0"), ...rest];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

function keyOf(text: string): string {
  return createHmac("sha256", env.COOKIE_SECRET ?? "")
    .update(text)
    .digest("base64url")
    .slice(0, 32);
}
