/** `pnpm restore FOLDER [--yes]`: puts a backup in the place of the database, which is kept under another name. */
import { runRestore } from "./operating/backup/run-restore.mjs";
import { runOperation } from "./operating/run-operation.mjs";

await runOperation((operation) => runRestore(operation, process.argv.slice(2)));
