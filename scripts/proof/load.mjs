import { runVitestProof } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "200 checkouts released together on a stock of 50, over 1 and over 2 backend processes on PostgreSQL alone: exactly 50 orders, reservations and charges, a clear refusal for everybody else, and no server error.",
  seeds: 5,
  run: (context) => runVitestProof(context, { file: "proof/load.integration.test.ts", database: true }),
};
