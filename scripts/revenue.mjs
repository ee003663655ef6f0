/**
 * `pnpm revenue verify [--seal 12-a1b2-…]`  recounts every figure and checks every seal; exit code 1 when something does not fit
 * `pnpm revenue seal`                       seals what is posted and not sealed yet
 * `pnpm revenue import FILE --map MAP.json --by EMAIL [--approved-by EMAIL]`  brings a CSV of any length or an XLSX in;
 *   without `--map` it prints what the file seems to hold
 */
import { runOperation } from "./operating/run-operation.mjs";
import { runRevenue } from "./operating/run-revenue.mjs";

await runOperation((operation) => runRevenue(operation, process.argv.slice(2)));
