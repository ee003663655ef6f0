import { runVitestProof } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "While requests to Omise and its answers are lost at random (500, 502 with HTML, 429, time-outs before and after it acted, a broken connection, half an answer), one intention never makes two charges or two refunds, and none is lost.",
  seeds: 10_000,
  run: (context) => runVitestProof(context, { file: "proof/omise.test.ts" }),
};
