import type { GroupCard } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { countListedProducts } from "./count-listed-products";
import { groupIncome } from "./group-income";

/** Statuses that the shop knows of; a suspended group does not exist here. */
export const shownStatuses: GroupCard["status"][] = ["active", "paused"];

/** The only columns of a group that leave the house in a list. */
export const cardFields = [
  "id",
  "handle",
  "name",
  "name_en",
  "kind",
  "cohort_no",
  "joined_on",
  "tambon_code",
  "category",
  "status",
  "is_sample",
  "picture",
] as const satisfies readonly (keyof GroupCard)[];

export type CardRow = Pick<GroupCard, (typeof cardFields)[number]>;

/** The cards of these groups, in their order; income is null without consent. */
export async function groupCards(container: MedusaContainer, rows: CardRow[]): Promise<GroupCard[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [counts, income] = await Promise.all([
    countListedProducts(container, ids),
    groupIncome(container, ids),
  ]);
  return rows.map((row) => ({
    id: row.id,
    handle: row.handle,
    name: row.name,
    name_en: row.name_en,
    kind: row.kind,
    cohort_no: row.cohort_no,
    joined_on: row.joined_on,
    tambon_code: row.tambon_code,
    amphoe: row.tambon_code.slice(0, 4),
    category: row.category,
    status: row.status,
    is_sample: row.is_sample,
    picture: row.picture,
    product_count: counts.get(row.id) ?? 0,
    cumulative_satang: income.get(row.id) ?? null,
  }));
}
