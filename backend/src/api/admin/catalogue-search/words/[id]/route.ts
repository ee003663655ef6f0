import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { removeSearchWordWorkflow } from "../../../../../workflows/search-word/remove-search-word";

export const DELETE = async (req: MedusaRequest, res: MedusaResponse) => {
  await removeSearchWordWorkflow(req.scope).run({ input: { id: req.params.id ?? "" } });
  res.json({ id: req.params.id, deleted: true });
};
