import { type AdminGroupOrders, groupOrdersQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { queryOf } from "../../validate";
import { readAdminGroupOrders } from "./read-admin-group-orders";

/** The groups' parts of one order, what each holds of the money, and what was given back. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<AdminGroupOrders>) => {
  const { order_id } = queryOf(req, groupOrdersQuery);
  res.json({ group_orders: await readAdminGroupOrders(req.scope, order_id) });
};
