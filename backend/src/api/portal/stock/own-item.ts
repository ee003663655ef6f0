import type { StockItem } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { notFound } from "../../../workflows/portal-access/portal-refusal";
import { readGroupStock } from "../../../workflows/stock/read-group-stock";

/** The thing on the group's own shelf; another group's is not found. */
export async function ownItem(container: MedusaContainer, groupId: string, id: string): Promise<StockItem> {
  const item = (await readGroupStock(container, groupId)).find((each) => each.id === id);
  if (!item) throw notFound();
  return item;
}
