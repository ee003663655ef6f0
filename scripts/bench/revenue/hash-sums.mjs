import { createHash } from "node:crypto";

/**
 * One hash over a result set, in whatever order its rows came. Amounts may be numbers, bigints or the driver's texts.
 *
 * @param {readonly (readonly (string | number | bigint | null)[])[]} rows
 */
export function hashSums(rows) {
  const lines = rows.map((row) =>
    JSON.stringify(row.map((value) => (value === null ? null : String(value)))),
  );
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}
