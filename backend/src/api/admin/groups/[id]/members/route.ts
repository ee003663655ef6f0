import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listMembers } from "../../../../../workflows/portal-access/list-members";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json(await listMembers(req.scope, req.params.id ?? ""));
};
