import { runVitestProof } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "Shoppers, payers, webhooks, polls, cancels, refunds, kills and lost answers in any order, on a virtual clock: every paid charge ends as exactly one order or one payment case, income is what was captured, stock is what live orders hold, and nothing waits for ever.",
  seeds: 20_000,
  run: (context) => runVitestProof(context, { file: "proof/simulate.test.ts" }),
};
