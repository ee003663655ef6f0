import { runVitestProof } from "../proving/vitest-proof.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "Webhook, poller, the shopper's page, a cancel and the expiry race in pairs over one payment: the books always come to one of three consistent ends.",
  seeds: 60,
  run: (context) =>
    runVitestProof(context, {
      file: "src/workflows/payment/settle-races.integration.test.ts",
      database: true,
    }),
};
