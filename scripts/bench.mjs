/**
 * `pnpm bench catalogue [--short]`, `pnpm bench storefront` and `pnpm bench revenue [--entries N]`: ours beside a peer in the same
 * run, in a world of their own that is filled for it. The last line is one JSON object; a measure that misses its
 * floor, or unequal answers, end with 1.
 */
import { isMet as isMetByUnit } from "./bench/result.mjs";

const [name = "", ...options] = process.argv.slice(2);
const benches = ["catalogue", "storefront", "revenue"];
if (!benches.includes(name)) {
  console.error(`Which bench? One of: ${benches.join(", ")}`);
  process.exit(2);
}
const { bench, isMet = isMetByUnit } = await import(`./bench/${name}.mjs`);
/** @type {import("./bench/result.mjs").Result[]} */
const results = await bench(options);
console.log(JSON.stringify({ bench: name, results }));
process.exitCode = results.every(isMet) ? 0 : 1;
