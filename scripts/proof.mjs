/**
 * `pnpm proof <name> --seeds N`: the long form of a proof whose short form is part of `npm test`. Each proof is a file
 * of scripts/proof; `pnpm proof` alone names them. docs/proofs.md keeps the tables of the long runs.
 */
import { runProof } from "./proving/run-proof.mjs";

await runProof(process.argv.slice(2));
