/** `pnpm backup [FOLDER]`: the whole database as it is at one moment, with slips, evidence and pictures, while the shop runs. */
import { runBackup } from "./operating/backup/run-backup.mjs";
import { runOperation } from "./operating/run-operation.mjs";

await runOperation((operation) => runBackup(operation, process.argv.slice(2)));
