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
/** Between a figure, which stands to the right, and a text behind it. */
const GAP = 10;

/**
 * Draws a table over as many pages as it needs, its head on each. A row is cut by a page only when it is taller than
 * one; the total never stands on a page without a row.
 * @returns the place below it
 */
export function drawTable(pen: Pen, { columns, rows, total }: Table, place: Place): number {
  const widths = columnWidths(columns, place.width);
  const row = (cells: readonly string[], weight: Weight) => layOut(pen, cells, columns, widths, weight);
  const head = row(
    columns.map(({ label }) => label),
    "bold",
  );
  const sum = total && row(total, "bold");
  let y = place.y;
  const draw = (laid: LaidRow, isHead = false) => {
    if (isHead) pen.band(place.x, y, place.width, laid.height);
    drawRow(pen, laid, place.x, y);
    y += laid.height;
    pen.rule(place.x, y, place.x + place.width);
  };
  const turn = () => {
    y = place.nextPage();
    draw(head, true);
  };
  if (y + head.height * 2 > place.bottom) y = place.nextPage();
  draw(head, true);
  for (const [index, cells] of rows.entries()) {
    const laid = row(cells, "regular");
    const after = index === rows.length - 1 ? (sum?.height ?? 0) : 0;
    if (y + laid.height + after > place.bottom) turn();
    let rest = laid;
    while (y + rest.height > place.bottom) {
      const [some, others] = cutRow(pen, rest, place.bottom - y);
      draw(some);
      turn();
      rest = others;
    }
    draw(rest);
  }
  if (sum) {
    if (y + sum.height > place.bottom) turn();
    draw(sum);
  }
  return y;
}

interface LaidCell {
  readonly lines: readonly string[];
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
  const cells = columns.map(({ align = "left" }, index) => {
    const gap = align === "left" && columns[index - 1]?.align === "right" ? GAP : 0;
    const width = (widths[index] ?? 0) - 2 * PADDING - gap;
    const cell = {
      lines: pen.wrap(texts[index] ?? "", width, SIZE, weight),
      ...{ left: left + PADDING + gap, width, align },
    };
    left += widths[index] ?? 0;
    return cell;
  });
  return { cells, height: heightOf(pen, cells), weight };
}

function heightOf(pen: Pen, cells: readonly LaidCell[]): number {
  return Math.max(1, ...cells.map(({ lines }) => lines.length)) * pen.lineHeight(SIZE) + PADDING;
}

/** What of a row fits into a height, at least a line, and what is left for the next page. */
function cutRow(pen: Pen, { cells, weight }: LaidRow, height: number): [LaidRow, LaidRow] {
  const most = Math.max(1, Math.floor((height - PADDING) / pen.lineHeight(SIZE)));
  const part = (from: number, to?: number): LaidRow => {
    const some = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));
    return { cells: some, height: heightOf(pen, some), weight };
  };
  return [part(0, most), part(most)];
}

function drawRow(pen: Pen, { cells, weight }: LaidRow, x: number, y: number): void {
  for (const { lines, left, width, align } of cells) {
    pen.writeLines(lines, { x: x + left, y: y + PADDING / 2, size: SIZE, width, align, weight });
  }
}

function columnWidths(columns: readonly Column[], width: number): number[] {
  const shares = columns.map(({ share = 1 }) => share);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (width * share) / all);
}
