import { definePolicies } from "@medusajs/framework/utils";

/** Parts of orders and what is given back of them. `refund:create` is core's word and stands in core-holes.ts. */
export default definePolicies([
  {
    name: "ReadGroupOrders",
    resource: "group_order",
    operation: "read",
    description: "See the groups' parts of an order and what they hold of its money",
  },
  {
    name: "CancelGroupOrders",
    resource: "group_order",
    operation: "update",
    description: "Cancel one group's part of a paid order",
  },
  {
    name: "ReadBankRefunds",
    resource: "bank_refund",
    operation: "read",
    description: "See refunds that are paid by bank",
  },
  {
    name: "PayBankRefunds",
    resource: "bank_refund",
    operation: "update",
    description: "Enter the shopper's account and file the slip of a refund by bank",
  },
  {
    name: "ApproveBankRefunds",
    resource: "bank_refund",
    operation: "approve",
    description: "Approve or reject a refund by bank that somebody else has paid",
  },
  {
    name: "UpdatePaymentCases",
    resource: "payment_case",
    operation: "update",
    description: "Work off money that no order can take",
  },
]);
