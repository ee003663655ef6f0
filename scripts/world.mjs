/**
 * `pnpm world init --real`   migrates an empty database (DATABASE_URL) and makes it the real world, for ever
 * `pnpm world migrate`       brings the database up to the code, after an update
 * `pnpm world admin EMAIL`   makes a member of staff who may do everything, and prints the password once
 */
import { runOperation } from "./operating/run-operation.mjs";
import { runWorld } from "./operating/run-world.mjs";

await runOperation((operation) => runWorld(operation, process.argv.slice(2)));
