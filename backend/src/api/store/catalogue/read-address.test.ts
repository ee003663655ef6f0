import { expect, it } from "vitest";
import { readAddress } from "./read-address";

it("reads a plain address as the routes behind core do, escapes and plus signs included", () => {
  expect(
    readAddress("/store/catalogue?q=%E0%B8%AB%E0%B8%A1%E0%B8%B6%E0%B8%81+dry&limit=3&in_stock=true"),
  ).toEqual({
    route: "list",
    query: { q: "หมึก dry", limit: 3, offset: 0, in_stock: true },
  });
  expect(readAddress("/store/catalogue")).toMatchObject({ route: "list", query: { limit: 20, offset: 0 } });
  expect(readAddress("/store/catalogue/dried-squid")).toEqual({ route: "product", handle: "dried-squid" });
  expect(readAddress("/store/suggestions?q=squid")).toEqual({ route: "suggestions", q: "squid" });
});

it.each([
  "/store/catalogue?limit=101",
  "/store/catalogue?colour=red",
  "/store/catalogue?q=a&q=b",
  "/store/catalogue?q[$gt]=1",
  "/store/catalogue?group=sea&group[]=x",
  "/store/catalogue?q=%00squid",
  "/store/catalogue?q=%E0%B8",
  "/store/catalogue?__proto__=1",
  "/store/catalogue?toString=1",
  "/store/catalogue/Dried-Squid",
  "/store/catalogue/dried%2Dsquid",
  "/store/catalogue/dried-squid/",
  "/store/catalogue/dried-squid?fields=*",
  "/store/suggestions",
  "/store/catalogue-version",
  "/store/carts/cart_1",
])("leaves to core what is not plainly right: %s", (address) => {
  expect(readAddress(address)).toBeNull();
});
