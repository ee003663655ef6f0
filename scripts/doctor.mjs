/**
 * `pnpm run doctor [--omise]` (without "run" pnpm answers with a command of its own): every identity of the books on the database of this shop; names the rows that do not fit.
 * Exit code 0: all fits; 1: something does not; with --omise each paid charge is compared with Omise too.
 */
import { runDoctor } from "./operating/run-doctor.mjs";
import { runOperation } from "./operating/run-operation.mjs";

await runOperation((operation) => runDoctor(operation, process.argv.slice(2)));
