import { runVitestProof } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "Whatever is claimed, verified, rejected, corrected, withdrawn, imported, undone, sold and refunded, also twice and at once: claims and figures are those of a plain model, and every view is that of SQL over the entries. A seed is 5,000 operations.",
  seeds: 40,
  run: (context) =>
    runVitestProof(context, {
      file: "src/modules/revenue/income-model.integration.test.ts",
      database: true,
    }),
};
