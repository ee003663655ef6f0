/** Whole numbers modulo a prime below 2^26: products stay exact, and a rank is not a question of rounding. */
export const PRIME = 67_108_859;
export type Matrix = number[][];

/** How many rows are independent of each other. Values are from 0 to PRIME − 1. */
export function rank(matrix: Matrix): number {
  const rows = matrix.map((row) => [...row]);
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0) && done < rows.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= done && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot] ?? [], rows[done] ?? []];
    clearBelow(rows, done, column);
    done++;
  }
  return done;
}

function clearBelow(rows: Matrix, done: number, column: number): void {
  const head = rows[done] ?? [];
  const inverse = power(head[column] ?? 1, PRIME - 2);
  for (let index = done + 1; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const factor = ((row[column] ?? 0) * inverse) % PRIME;
    if (factor === 0) continue;
    for (let at = column; at < row.length; at++) {
      row[at] = ((row[at] ?? 0) + (PRIME - factor) * (head[at] ?? 0)) % PRIME;
    }
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let left = exponent, square = base; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
