import { expect, it } from "vitest";
import { errorKindOf } from "./error-kind";

const notFound = { status: 404, statusText: "Not Found", internal: false, data: null };

it.each([
  ["/orders/order_1", "Order"],
  ["/en/orders/order_1/refund", "Order"],
  ["/orders", "404"],
  ["/products/orders/x", "404"],
])("nothing at %s is told of as %s", (pathname, kind) => {
  expect(errorKindOf(notFound, pathname)).toEqual({ status: 404, kind });
});

it("a shop that is not ready says so, also for an order, and a bug is a bug", () => {
  expect(errorKindOf({ ...notFound, status: 503 }, "/orders/order_1").kind).toBe("503");
  expect(errorKindOf(new Error("oops"), "/orders/order_1")).toEqual({ status: 500, kind: "500" });
});
