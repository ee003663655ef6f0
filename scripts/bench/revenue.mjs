import { parseArgs } from "node:util";
import { reachesFloor } from "./reaches-floor.mjs";
import { withBenchWorld } from "./revenue/bench-world.mjs";
import { measureImport } from "./revenue/measure-import.mjs";
import { measureOverview } from "./revenue/measure-overview.mjs";
import { measurePosting } from "./revenue/measure-posting.mjs";
import { measureMonths, measureTotals } from "./revenue/measure-reading.mjs";
import { makePlainTable } from "./revenue/plain-table.mjs";

const ENTRIES = 5_000_000;

/** @param {import("./reaches-floor.mjs").Result} result */
export const isMet = (result) => reachesFloor(result) && result.equal;

/** @typedef {import("./revenue/bench-world.mjs").BenchWorld} BenchWorld */

/**
 * Reading comes first, at exactly so many entries; importing and posting come on top of them.
 * @type {Record<string, (world: BenchWorld) => Promise<import("./reaches-floor.mjs").Result>>}
 */
const measures = {
  total_by_group: measureTotals,
  month_by_group: measureMonths,
  overview: measureOverview,
  import: (world) =>
    measureImport(world, { rows: Math.min(1_000_000, Math.floor(world.entries / 5)), floor: 0.1, aim: 0.25 }),
  post: (world) =>
    measurePosting(world, {
      ...{ measure: "post", entries: Math.min(24_000, world.entries), groups: world.groups, counter: false },
      ...{ floor: 0.15, aim: 0.3 },
    }),
  post_hot: (world) =>
    measurePosting(world, {
      ...{ measure: "post_hot", entries: Math.min(12_000, world.entries), groups: world.groups.slice(0, 1) },
      ...{ counter: true, floor: 3, aim: 5 },
    }),
};

/**
 * Income at the size of a nation's ten years. In pieces: `--keep --only none` builds the data, then `--keep --only
 * import,post` measures, again and again; the last run without `--keep` takes the data away.
 *
 * @param {string[]} options  `--entries N` for a smaller run
 * @returns {Promise<import("./reaches-floor.mjs").Result[]>}
 */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: { entries: { type: "string" }, keep: { type: "boolean" }, only: { type: "string" } },
  });
  const entries = Number(values.entries ?? ENTRIES);
  if (!Number.isInteger(entries) || entries < 20_000)
    throw new Error("--entries N: a whole number from 20000.");
  const asked = values.only?.split(",") ?? Object.keys(measures);
  const unknown = asked.find((name) => name !== "none" && !measures[name]);
  if (unknown) throw new Error(`--only: of ${Object.keys(measures).join(",")} or none, not ${unknown}.`);
  return withBenchWorld({ entries, keep: values.keep ?? false }, async (world) => {
    await makePlainTable(world.pg);
    const results = [];
    for (const [name, measure] of Object.entries(measures)) {
      if (!asked.includes(name)) continue;
      const result = await world.progress.step(name, () => measure(world));
      world.progress.say(`    ${JSON.stringify(result)}`);
      results.push(result);
    }
    return results;
  });
}
