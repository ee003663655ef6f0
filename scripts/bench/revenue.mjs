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

/**
 * Income at the size of a nation's ten years. Reading comes first, at exactly so many entries; importing and posting
 * come on top of them.
 *
 * @param {string[]} options  `--entries N` for a smaller run
 * @returns {Promise<import("./reaches-floor.mjs").Result[]>}
 */
export async function bench(options) {
  const { values } = parseArgs({ args: options, options: { entries: { type: "string" } } });
  const entries = Number(values.entries ?? ENTRIES);
  if (!Number.isInteger(entries) || entries < 20_000)
    throw new Error("--entries N: a whole number from 20000.");
  return withBenchWorld(entries, async (world) => {
    const { progress, groups, pg } = world;
    await makePlainTable(pg);
    const step = async (/** @type {string} */ name, /** @type {() => Promise<any>} */ work) => {
      const result = await progress.step(name, work);
      progress.say(`    ${JSON.stringify(result)}`);
      return result;
    };
    const totals = await step("total_by_group", () => measureTotals(world));
    const months = await step("month_by_group", () => measureMonths(world));
    const overview = await step("overview", () => measureOverview(world));
    const rows = Math.min(1_000_000, Math.floor(entries / 5));
    const imported = await step("import", () => measureImport(world, { rows, floor: 0.1, aim: 0.25 }));
    const many = { measure: "post", entries: Math.min(24_000, entries), groups, counter: false };
    const post = await step("post", () => measurePosting(world, { ...many, floor: 0.15, aim: 0.3 }));
    const hot = {
      measure: "post_hot",
      entries: Math.min(12_000, entries),
      groups: groups.slice(0, 1),
      counter: true,
    };
    const postHot = await step("post_hot", () => measurePosting(world, { ...hot, floor: 3, aim: 5 }));
    return [post, postHot, imported, totals, months, overview];
  });
}
