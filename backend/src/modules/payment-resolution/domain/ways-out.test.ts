import { expect, it } from "vitest";
import { type CaseSeen, waysOut } from "./ways-out";

const seen: CaseSeen = {
  state: "open",
  reason: "late",
  method: "promptpay",
  order_id: "order_1",
  cart_id: "cart_1",
  work: null,
};

it.each<[string, Partial<CaseSeen>, string[]]>([
  ["PromptPay is never refunded at Omise", {}, ["order", "bank_refund"]],
  ["a card is", { method: "card" }, ["order", "refund", "bank_refund"]],
  ["another amount buys no new order", { reason: "amount_mismatch" }, ["bank_refund"]],
  ["what was never ordered can't be ordered again", { order_id: null, cart_id: null }, ["bank_refund"]],
  ["one way at a time", { work: "order" }, ["order"]],
  ["a closed case has none", { state: "closed" }, []],
])("%s", (_, change, ways) => {
  expect(waysOut({ ...seen, ...change })).toEqual(ways);
});
