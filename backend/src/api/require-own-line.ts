import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * The line belongs to the cart whose token was shown. Core deletes a line by its id alone (2.21.2), so that the
 * holder of any cart could empty another's.
 */
export async function requireOwnLine(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const { id, line_id } = req.params;
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "items.id"],
    filters: { id: id ?? "" },
  });
  const lines: ({ id: string } | null)[] = data[0]?.items ?? [];
  if (line_id && lines.some((line) => line?.id === line_id)) return next();
  res
    .status(404)
    .json({ type: "not_found", code: "line_not_found", message: "There is no such line in this cart." });
}
