/** `pnpm serve`: backend and storefront of a live shop, with the settings of the environment or of .env, until Ctrl-C. */
import { runOperation } from "./operating/run-operation.mjs";
import { runServe } from "./operating/run-serve.mjs";

await runOperation((operation) => runServe(operation, process.env));
