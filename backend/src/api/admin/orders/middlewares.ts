import type { MiddlewareRoute } from "@medusajs/framework/http";
import {
  cancelThroughSettling,
  refuseChangeOfWaiting,
  refuseUnpaidFulfilment,
  settleInstead,
  shutMoneyDoor,
} from "./guard-money-doors";

const updateOrder = { resource: "order", operation: "update" };
const updatePaymentCollection = { resource: "payment_collection", operation: "update" };

/**
 * Core's doors to money in the admin. Each keeps the policy that core asks for: a guard that answers itself must not
 * let anybody in whom core would have refused.
 */
export const adminOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/cancel",
    method: "POST",
    middlewares: [cancelThroughSettling],
    policies: [updateOrder],
  },
  {
    matcher: "/admin/orders/:id/payment-sessions/authorize",
    method: "POST",
    middlewares: [settleInstead],
    policies: [updateOrder],
  },
  {
    matcher: "/admin/orders/:id/fulfillments",
    method: "POST",
    middlewares: [refuseUnpaidFulfilment],
    policies: [{ resource: "fulfillment", operation: "create" }],
  },
  {
    matcher: "/admin/orders/:id/credit-lines",
    method: "POST",
    middlewares: [refuseChangeOfWaiting],
    policies: [{ resource: "credit_line", operation: "create" }],
  },
  {
    matcher: "/admin/order-edits",
    method: "POST",
    middlewares: [refuseChangeOfWaiting],
    policies: [{ resource: "order_change", operation: "create" }],
  },
  {
    matcher: "/admin/payment-collections/:id/mark-as-paid",
    method: "POST",
    middlewares: [shutMoneyDoor],
    policies: [updatePaymentCollection],
  },
  {
    matcher: "/admin/payment-collections/:id/payment-sessions",
    method: "POST",
    middlewares: [shutMoneyDoor],
    policies: [updatePaymentCollection],
  },
];
