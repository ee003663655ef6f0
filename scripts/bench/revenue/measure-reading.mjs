import { hashSums } from "./hash-sums.mjs";
import { quantile, round, timedOften, withRatio } from "./measured.mjs";

/** @typedef {import("./bench-world.mjs").BenchWorld} BenchWorld */

/** Cumulative income of every group. @param {BenchWorld} bench */
export async function measureTotals({ backend, pg }) {
  const { FigureReader } = backend.load("modules/revenue/figure-reader");
  const figures = new FigureReader(pg);
  return compare({
    measure: "total_by_group",
    ours: async () => (await figures.totals()).map(({ key, satang }) => [key, satang]),
    peer: async () =>
      (await pg.raw("select group_id, sum(amount_satang) as satang from income_entry group by 1")).rows.map(
        (/** @type {any} */ row) => [row.group_id, row.satang],
      ),
    ...{ floor: 1000, aim: 5000 },
  });
}

/**
 * Each month of each group, kept until the next posting as the staff pages have it. Told beside it: the reading that
 * finds nothing kept, as the one after each posting does.
 * @param {BenchWorld} bench
 */
export async function measureMonths({ backend, pg, progress }) {
  const { FigureReader } = backend.load("modules/revenue/figure-reader");
  const { PostedMemo } = backend.load("modules/revenue/posted-memo");
  const read = (/** @type {any} */ figures) => async () =>
    (await figures.series({ period: "month", by: "group", of: "verified" })).map(
      (/** @type {any} */ { period, key, satang }) => [key, period, satang],
    );
  const result = await compare({
    measure: "month_by_group",
    ours: read(new FigureReader(pg, new PostedMemo(pg))),
    peer: async () =>
      (
        await pg.raw(
          `select group_id, to_char(date_trunc('month', effective_on), 'YYYY-MM') as month, sum(amount_satang) as satang
           from income_entry group by group_id, date_trunc('month', effective_on)`,
        )
      ).rows.map((/** @type {any} */ row) => [row.group_id, row.month, row.satang]),
    ...{ floor: 200, aim: 700 },
  });
  const first = quantile(await timedOften(50, read(new FigureReader(pg))), 0.5);
  progress.say(
    `    month_by_group, first reading after a posting: ${round(first)} ms, ${round(result.peer / first)}x`,
  );
  return result;
}

/**
 * @param {{ measure: string, floor: number, aim: number,
 *   ours: () => Promise<(string | number)[][]>, peer: () => Promise<(string | number)[][]> }} what
 */
async function compare({ measure, ours, peer, floor, aim }) {
  const equal = hashSums(await ours()) === hashSums(await peer());
  await timedOften(50, ours);
  const peerTimes = await timedOften(5, peer);
  const ourTimes = await timedOften(300, ours);
  return withRatio({
    ...{ measure, ours: quantile(ourTimes, 0.5), peer: quantile(peerTimes, 0.5), unit: "ms" },
    ...{ floor, aim, equal },
  });
}
