/** Plain elimination with fractions as floating point: another way than the code under test, for small matrices. */
export function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((each) => [...each]);
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((each, index) => index >= done && Math.abs(each[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot] ?? [], rows[done] ?? []];
    const head = rows[done] ?? [];
    for (let index = done + 1; index < rows.length; index++) {
      const factor = (rows[index]?.[column] ?? 0) / (head[column] ?? 1);
      rows[index] = (rows[index] ?? []).map((value, at) => value - factor * (head[at] ?? 0));
    }
    done++;
  }
  return done;
}
