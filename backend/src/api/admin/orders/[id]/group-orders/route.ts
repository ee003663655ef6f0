import type { AdminGroupOrders } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readAdminGroupOrders } from "./read-admin-group-orders";

/** The groups' parts of one order, what each holds of the money, and what was given back. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<AdminGroupOrders>) => {
  res.json({ group_orders: await readAdminGroupOrders(req.scope, req.params.id ?? "") });
};
