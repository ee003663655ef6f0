import { runVitestProof } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "A CSV of any length is brought in by a script below 300 MB of memory and posted in one transaction, and every figure is exact afterwards. A seed is a thousand rows.",
  seeds: 300,
  run: (context) =>
    runVitestProof(context, {
      file: "src/workflows/income-import/import-from-script.integration.test.ts",
      database: true,
    }),
};
