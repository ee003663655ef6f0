import { runVitestProof } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "A backend process is killed (SIGKILL) at each of more than 25 points between pressing pay and posting income: afterwards every paid charge is exactly one order or one payment case, and income is the goods' part of the captures.",
  seeds: 2,
  run: (context) => runVitestProof(context, { file: "proof/crash.integration.test.ts", database: true }),
};
