import { searchWordBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { addSearchWordWorkflow } from "../../../../workflows/search-word/add-search-word";
import { bodyOf } from "../../../validate";

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const { result } = await addSearchWordWorkflow(req.scope).run({ input: bodyOf(req, searchWordBody) });
  res.status(201).json({ word: result });
};
