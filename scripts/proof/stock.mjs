import { runVitestProof } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "Eight clients who move, buy, send and cancel the same goods at once lose and invent nothing: on hand is the start plus movements less what was sent, reserved is what was ordered and neither sent nor cancelled, and stock never falls below what is reserved. Here a seed is a second of the race.",
  seeds: 120,
  run: (context) =>
    runVitestProof(context, { file: "src/workflows/stock/move-stock.integration.test.ts", database: true }),
};
