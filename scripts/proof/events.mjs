import { runVitestProof } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "The event of a payment comes never, once, five times, reversed, a day late, before our own answer, with another amount, currency or mode in its body, or forged: the books are the same, after one look of the poller at the latest. A charge that itself differs is a payment case.",
  seeds: 20,
  run: (context) => runVitestProof(context, { file: "proof/events.integration.test.ts", database: true }),
};
