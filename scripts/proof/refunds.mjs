import { runVitestProof } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "Whatever is refunded in part, cancelled by group, returned, paid back by bank, refunded by core's own button and assigned, over carts of 1 to 6 groups with discounts: shares are core's refunds, income is the goods' part of them, and no line gives back more than it cost, to the satang after every step.",
  seeds: 60,
  run: (context) =>
    runVitestProof(context, {
      file: "src/workflows/refund/refund-model.integration.test.ts",
      database: true,
    }),
};
