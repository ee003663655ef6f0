import { type Cell, cellText, isBlank, type SheetRow } from "./cell";

/** A merged block of cells; rows count from 1, columns from 0, both ends inclusive. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const MOST_HEADING_ROWS = 30;

/** Spreads the value of each merged block over its cells, as a reader of the sheet sees it. */
export function spreadMerges(rows: readonly SheetRow[], merges: readonly Merge[]): SheetRow[] {
  const byRow = new Map(rows.map((row) => [row.rowNo, [...row.cells]]));
  for (const merge of merges) {
    const value: Cell = byRow.get(merge.top)?.[merge.left] ?? null;
    if (isBlank(value)) continue;
    for (let rowNo = merge.top; rowNo <= Math.min(merge.bottom, merge.top + MOST_HEADING_ROWS); rowNo++) {
      const cells = byRow.get(rowNo);
      if (!cells) continue;
      for (let column = merge.left; column <= merge.right; column++) cells[column] = value;
    }
  }
  return rows.map((row) => ({ rowNo: row.rowNo, cells: byRow.get(row.rowNo) ?? [] }));
}

/**
 * The heading of every column of a heading row. A heading over several columns ("ปี 2566" above months)
 * is joined to the one below it. Without merges (CSV), an empty cell of the row above takes what is left
 * of it, as people leave out repeated headings.
 */
export function headingsAt(rows: readonly SheetRow[], headerRow: number, merges: readonly Merge[]): string[] {
  if (headerRow === 0) return [];
  const spread = spreadMerges(rows, merges);
  const own = spread.find((row) => row.rowNo === headerRow)?.cells ?? [];
  const above = spread.find((row) => row.rowNo === headerRow - 1)?.cells ?? [];
  const isBand = above.filter((cell) => !isBlank(cell)).length >= 2;
  const band = isBand ? (merges.length > 0 ? above.map(cellText) : carryRight(above)) : [];
  const width = Math.max(own.length, band.length);
  return Array.from({ length: width }, (_, column) => {
    const upper = band[column] ?? "";
    const lower = cellText(own[column]);
    return upper === "" || upper === lower ? lower : lower === "" ? upper : `${upper} ${lower}`;
  });
}

function carryRight(cells: readonly Cell[]): string[] {
  let last = "";
  return cells.map((cell) => {
    if (!isBlank(cell)) last = cellText(cell);
    return last;
  });
}
