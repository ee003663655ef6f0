import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readDetail } from "../import-answer";

/** Everything that is known of one import: its first rows, mapping, totals, what is wrong, progress. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json({ import: await readDetail(req.scope, req.params.id ?? "") });
};
