import type { Pen, Weight } from "./pen";

export interface Column {
  readonly label: string;
  /** Its part of the width; 1 unless told. */
  readonly share?: number;
  /** Figures stand to the right. */
  readonly align?: "left" | "right";
}

export interface Table {
  readonly columns: readonly Column[];
  /** One text a column; amounts formatted already. */
  readonly rows: readonly (readonly string[])[];
  /** Bold, below a rule: the sum. */
  readonly total?: readonly string[];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Nothing is written below this. */
  readonly bottom: number;
  /** @returns where the new page begins */
  readonly nextPage: () => number;
}

const SIZE = 10;
const PADDING = 4;

/**
 * Draws a table over as many pages as it needs, its head on each. A row is never cut by a page.
 * @returns the place below it
 */
export function drawTable(pen: Pen, { columns, rows, total }: Table, place: Place): number {
  const widths = columnWidths(columns, place.width);
  const row = (cells: readonly string[], weight: Weight) => layOut(pen, cells, columns, widths, weight);
  const head = row(
    columns.map(({ label }) => label),
    "bold",
  );
  let y = place.y;
  const draw = (laid: LaidRow, isHead = false) => {
    if (isHead) pen.band(place.x, y, place.width, laid.height);
    drawRow(pen, laid, place.x, y);
    y += laid.height;
    pen.rule(place.x, y, place.x + place.width);
  };
  const makeRoom = (height: number) => {
    if (y + height <= place.bottom) return;
    y = place.nextPage();
    draw(head, true);
  };
  if (y + head.height * 2 > place.bottom) y = place.nextPage();
  draw(head, true);
  for (const cells of rows) {
    const laid = row(cells, "regular");
    makeRoom(laid.height);
    draw(laid);
  }
  if (total) {
    const laid = row(total, "bold");
    makeRoom(laid.height);
    draw(laid);
  }
  return y;
}

interface LaidCell {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly align: "left" | "right";
}

interface LaidRow {
  readonly cells: readonly LaidCell[];
  readonly height: number;
  readonly weight: Weight;
}

function layOut(
  pen: Pen,
  texts: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  weight: Weight,
): LaidRow {
  let left = 0;
  let lines = 1;
  const cells = columns.map(({ align = "left" }, index) => {
    const width = (widths[index] ?? 0) - 2 * PADDING;
    const text = texts[index] ?? "";
    lines = Math.max(lines, pen.wrap(text, width, SIZE, weight).length);
    const cell = { text, left: left + PADDING, width, align };
    left += widths[index] ?? 0;
    return cell;
  });
  return { cells, height: lines * pen.lineHeight(SIZE) + PADDING, weight };
}

function drawRow(pen: Pen, { cells, weight }: LaidRow, x: number, y: number): void {
  for (const { text, left, width, align } of cells) {
    pen.write(text, { x: x + left, y: y + PADDING / 2, size: SIZE, width, align, weight });
  }
}

function columnWidths(columns: readonly Column[], width: number): number[] {
  const shares = columns.map(({ share = 1 }) => share);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (width * share) / all);
}
