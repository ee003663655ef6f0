import { listProductChangesQuery, type listProductChangesResponse } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { GROUP_PRODUCT_MODULE } from "../../../modules/group-product";
import type GroupProductService from "../../../modules/group-product/service";
import { queryOf } from "../../validate";
import { viewChanges } from "./view-change";

/** What groups ask for their goods, the request that waits longest first. */
export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<z.infer<typeof listProductChangesResponse>>,
) => {
  const page = queryOf(req, listProductChangesQuery);
  const products: GroupProductService = req.scope.resolve(GROUP_PRODUCT_MODULE);
  const { changes, count } = await products.listChanges(page);
  const { limit, offset } = page;
  res.json({ changes: await viewChanges(req.scope, changes), count, limit, offset });
};
