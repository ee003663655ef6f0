import type { ImportMapping } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Inspected } from "../import-reader/reader-messages";

interface Remembered {
  readonly mapping: ImportMapping;
  readonly groupNames: Record<string, string>;
}

/**
 * The mapping that was last used for a file of this shape. Rows and years are those of the new file: next year's
 * table has the same columns, but other years above them.
 */
export async function readShape(connection: Knex, found: Inspected): Promise<Remembered | null> {
  if (found.shape === null) return null;
  const row = await connection("income_import_shape").where({ shape: found.shape }).first();
  if (!row) return null;
  const before = row.mapping as ImportMapping;
  const mapping: ImportMapping = {
    ...before,
    header_row: found.mapping.header_row || before.header_row,
    periods:
      before.layout === "wide" && found.mapping.layout === "wide" ? found.mapping.periods : before.periods,
    be_year: found.mapping.be_year ?? before.be_year,
  };
  return { mapping, groupNames: row.group_names as Record<string, string> };
}

export async function rememberShape(
  transaction: Knex,
  shape: string | null,
  mapping: ImportMapping,
  groupNames: Readonly<Record<string, string>>,
  by: string,
): Promise<void> {
  if (shape === null) return;
  await transaction("income_import_shape")
    .insert({
      shape,
      mapping: JSON.stringify(mapping),
      group_names: JSON.stringify(groupNames),
      updated_by: by,
      updated_at: transaction.fn.now(),
    })
    .onConflict("shape")
    .merge();
}
