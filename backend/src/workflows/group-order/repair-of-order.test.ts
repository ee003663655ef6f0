import { expect, it } from "vitest";
import { type OrderState, repairOfOrder } from "./repair-of-order";

const healthy: OrderState = {
  isSettled: true,
  isCancelled: false,
  groupOrderStatuses: ["paid", "paid"],
  moneyIds: ["capt_1"],
  postedIds: new Set(["capt_1"]),
};

it.each([
  ["leaves an order alone that has everything", healthy, null],
  [
    "leaves a waiting order alone",
    { ...healthy, groupOrderStatuses: ["awaiting_payment"], moneyIds: [] },
    null,
  ],
  ["makes group orders whose event was lost", { ...healthy, groupOrderStatuses: [], moneyIds: [] }, "create"],
  [
    "makes none for an order that may still vanish because its card is declined",
    { ...healthy, isSettled: false, groupOrderStatuses: [], moneyIds: [] },
    null,
  ],
  ["records a capture without income", { ...healthy, postedIds: new Set<string>() }, "record"],
  ["records a refund without income", { ...healthy, moneyIds: ["capt_1", "ref_1"] }, "record"],
  [
    "cancels group orders that came after their order was cancelled",
    { ...healthy, isCancelled: true, groupOrderStatuses: ["awaiting_payment"], moneyIds: [] },
    "cancel",
  ],
  [
    "makes no group orders for a cancelled order",
    { ...healthy, isCancelled: true, groupOrderStatuses: [], moneyIds: [] },
    null,
  ],
  [
    "leaves a cancelled order alone once its parts are cancelled",
    { ...healthy, isCancelled: true, groupOrderStatuses: ["cancelled"] },
    null,
  ],
] as [string, OrderState, string | null][])("%s", (_title, order, repair) => {
  expect(repairOfOrder(order)).toBe(repair);
});
