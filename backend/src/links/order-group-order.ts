import { defineLink } from "@medusajs/framework/utils";
import OrderModule from "@medusajs/medusa/order";
import GroupOrderModule from "../modules/group-order";

/**
 * The parts of an order, `order.group_orders`: a list, one a group. Read-only over group_order.order_id, so that
 * there is no second table that could disagree with the first.
 */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { linkable: { ...GroupOrderModule.linkable.groupOrder.id, primaryKey: "order_id" } },
  { readOnly: true, isList: true },
);
