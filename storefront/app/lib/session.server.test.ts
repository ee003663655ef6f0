import { describe, expect, it } from "vitest";
import {
  cartCountOf,
  cartOf,
  commitShopSession,
  forgetCart,
  getShopSession,
  leaveNotice,
  ordersOf,
  orderTokenOf,
  rememberCart,
  rememberOrder,
  takeNotice,
} from "./session.server";

const TOKEN = "t".repeat(64);

async function reopen(setCookie: string) {
  const cookie = setCookie.split(";")[0] ?? "";
  return getShopSession(new Request("https://shop.example/", { headers: { Cookie: cookie } }));
}

const fresh = () => getShopSession(new Request("https://shop.example/"));

describe("the session", () => {
  it("is one signed cookie that scripts and other sites can't use", async () => {
    const session = await fresh();
    rememberCart(session, { id: "cart_1", token: TOKEN }, 3);
    const { "Set-Cookie": cookie } = await commitShopSession(session);
    expect(cookie).toMatch(/^__Host-shop=/);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("Secure");
    expect(cookie).toContain("SameSite=Lax");
    expect(cookie).toContain("Path=/");
    expect(cookie).not.toContain("Domain");
  });

  it("brings the cart back, and nothing when a single character was changed", async () => {
    const session = await fresh();
    rememberCart(session, { id: "cart_1", token: TOKEN }, 3);
    const { "Set-Cookie": cookie } = await commitShopSession(session);
    const again = await reopen(cookie);
    expect(cartOf(again)).toEqual({ id: "cart_1", token: TOKEN });
    expect(cartCountOf(again)).toBe(3);
    const forged = await reopen(cookie.replace("=eyJ", "=eyK"));
    expect(cartOf(forged)).toBeNull();
  });

  it("forgets the cart once it became an order", async () => {
    const session = await fresh();
    rememberCart(session, { id: "cart_1", token: TOKEN }, 3);
    forgetCart(session);
    expect(cartOf(session)).toBeNull();
    expect(cartCountOf(session)).toBe(0);
  });

  it("keeps the keys of the ten newest orders, each once, and fits into a cookie", async () => {
    const session = await fresh();
    rememberCart(session, { id: "cart_01ARZ3NDEKTSV4RRFFQ69G5FAV", token: TOKEN }, 99);
    for (let no = 1; no <= 14; no += 1) {
      rememberOrder(session, { id: `order_01ARZ3NDEKTSV4RRFFQ69G5F${no}`, token: TOKEN });
    }
    rememberOrder(session, { id: "order_01ARZ3NDEKTSV4RRFFQ69G5F10", token: "new" });
    expect(ordersOf(session)).toHaveLength(10);
    expect(orderTokenOf(session, "order_01ARZ3NDEKTSV4RRFFQ69G5F10")).toBe("new");
    expect(orderTokenOf(session, "order_01ARZ3NDEKTSV4RRFFQ69G5F1")).toBeNull();
    const { "Set-Cookie": cookie } = await commitShopSession(session);
    expect(cookie.length).toBeLessThan(4_000);
  });

  it("shows a notice once", async () => {
    const session = await fresh();
    leaveNotice(session, { key: "cart.added", tone: "good", vars: { count: 2 } });
    const { "Set-Cookie": cookie } = await commitShopSession(session);
    const next = await reopen(cookie);
    expect(takeNotice(next)).toEqual({ key: "cart.added", tone: "good", vars: { count: 2 } });
    const { "Set-Cookie": after } = await commitShopSession(next);
    expect(takeNotice(await reopen(after))).toBeNull();
  });
});
