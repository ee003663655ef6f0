import { randomUUID } from "node:crypto";
import { createCookieSessionStorage, type Session } from "@remix-run/node";
import { env } from "./env.server";
import type { TextKey } from "./i18n/dictionary";
import { asTextKey } from "./i18n/translate";

const THIRTY_DAYS_SECONDS = 30 * 24 * 60 * 60;
/** A cookie holds 4 kB; ten orders with their tokens take about one. */
const MAX_ORDERS = 10;

export type OrderKey = { id: string; token: string };
export type CartKey = { id: string; token: string };
/** What the last action wants to say on the next page. */
export type Notice = { key: TextKey; tone: "good" | "bad"; vars?: Record<string, string | number> };

type SessionData = {
  /** Random; says which orders are one shopper's, and nothing else. */
  shopper: string;
  cart_id: string;
  cart_token: string;
  cart_count: number;
  orders: OrderKey[];
};
type SessionFlash = { notice: { key: string; tone: "good" | "bad"; vars?: Record<string, string | number> } };
export type ShopSession = Session<SessionData, SessionFlash>;

/** Everything is in the signed cookie: no session files (path traversal advisory), no server state. */
function signedCookie(name: string) {
  return {
    // __Host- binds the cookie to this very host; browsers take it with Secure only.
    name: env.isHttps ? `__Host-${name}` : name,
    httpOnly: true,
    sameSite: "lax" as const,
    secure: env.isHttps,
    path: "/",
    maxAge: THIRTY_DAYS_SECONDS,
    secrets: [env.SESSION_SECRET],
  };
}

const storage = createCookieSessionStorage<SessionData, SessionFlash>({ cookie: signedCookie("shop") });

export function getShopSession(request: Request): Promise<ShopSession> {
  return storage.getSession(request.headers.get("Cookie"));
}

/** The Set-Cookie header of a changed session. */
export async function commitShopSession(session: ShopSession): Promise<{ "Set-Cookie": string }> {
  return { "Set-Cookie": await storage.commitSession(session) };
}

/** The shopper behind this cookie; made when first asked for. */
export function shopperOf(session: ShopSession): string {
  const known = session.get("shopper");
  if (known !== undefined) return known;
  const shopper = randomUUID();
  session.set("shopper", shopper);
  return shopper;
}

/** The session's cart, or null when there is none yet. */
export function cartOf(session: ShopSession): CartKey | null {
  const id = session.get("cart_id");
  const token = session.get("cart_token");
  return id !== undefined && token !== undefined ? { id, token } : null;
}

/** Pieces in the cart, as last told by the backend. */
export function cartCountOf(session: ShopSession): number {
  return session.get("cart_count") ?? 0;
}

export function rememberCart(session: ShopSession, cart: CartKey, count: number): void {
  session.set("cart_id", cart.id);
  session.set("cart_token", cart.token);
  session.set("cart_count", count);
}

export function rememberCartCount(session: ShopSession, count: number): void {
  session.set("cart_count", count);
}

/** After the order is placed the cart belongs to it: the next goods open a new cart. */
export function forgetCart(session: ShopSession): void {
  session.unset("cart_id");
  session.unset("cart_token");
  session.unset("cart_count");
}

/** Keeps the key of an order, newest first, at most ten. */
export function rememberOrder(session: ShopSession, order: OrderKey): void {
  const others = ordersOf(session).filter((known) => known.id !== order.id);
  session.set("orders", [order, ...others].slice(0, MAX_ORDERS));
}

export function ordersOf(session: ShopSession): OrderKey[] {
  return session.get("orders") ?? [];
}

export function orderTokenOf(session: ShopSession, orderId: string): string | null {
  return ordersOf(session).find((order) => order.id === orderId)?.token ?? null;
}

/** Leaves a notice for the next page; the shop's layout shows and clears it. */
export function leaveNotice(session: ShopSession, notice: Notice): void {
  session.flash("notice", notice);
}

/** The notice of the last action, cleared by reading: commit the session when it is not null. */
export function takeNotice(session: ShopSession): Notice | null {
  const notice = session.get("notice");
  const key = asTextKey(notice?.key);
  return notice === undefined || key === null ? null : { ...notice, key };
}

type PortalData = { token: string };
type PortalFlash = {
  notice: { key: string; tone: "good" | "bad"; vars?: Record<string, string | number>; undo?: string };
};
export type PortalCookie = Session<PortalData, PortalFlash>;
export type PortalNotice = Notice & { undo?: string };

/** A member's sign-in, apart from the shopper's cookie: signing out of the portal leaves the cart alone. */
const portalStorage = createCookieSessionStorage<PortalData, PortalFlash>({ cookie: signedCookie("portal") });

export function getPortalCookie(request: Request): Promise<PortalCookie> {
  return portalStorage.getSession(request.headers.get("Cookie"));
}

export async function commitPortalCookie(cookie: PortalCookie): Promise<{ "Set-Cookie": string }> {
  return { "Set-Cookie": await portalStorage.commitSession(cookie) };
}

export async function destroyPortalCookie(cookie: PortalCookie): Promise<{ "Set-Cookie": string }> {
  return { "Set-Cookie": await portalStorage.destroySession(cookie) };
}

export function leavePortalNotice(cookie: PortalCookie, notice: PortalNotice): void {
  cookie.flash("notice", notice);
}

/** The notice of the last act, cleared by reading; `undo` names a stock movement that can be taken back. */
export function takePortalNotice(cookie: PortalCookie): PortalNotice | null {
  const notice = cookie.get("notice");
  const key = asTextKey(notice?.key);
  return notice === undefined || key === null ? null : { ...notice, key };
}
