import type { SearchState } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readSearchState } from "../../../catalogue/read-search-state";

/** What staff see of the search: its words, what it could not answer, and how far a build has come. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<SearchState>) => {
  res.json(await readSearchState(req.scope));
};
