/**
 * `pnpm bench catalogue` and `pnpm bench storefront`: ours beside a peer in the same run, on a shop of their own that
 * is filled for it. The last line is one JSON object; a measure that misses its floor, or unequal answers, end with 1.
 */
import { isMet } from "./bench/result.mjs";

const [name = ""] = process.argv.slice(2);
const benches = ["catalogue", "storefront"];
if (!benches.includes(name)) {
  console.error(`Which bench? One of: ${benches.join(", ")}`);
  process.exit(2);
}
const { bench } = await import(`./bench/${name}.mjs`);
/** @type {import("./bench/result.mjs").Result[]} */
const results = await bench();
console.log(JSON.stringify({ bench: name, results }));
process.exitCode = results.every(isMet) ? 0 : 1;
