import type { MedusaContainer } from "@medusajs/framework/types";
import { resumeRefundsWorkflow } from "../workflows/refund/resume-refunds";

/** Refunds whose answer was lost, approvals after which the process died, cases that were begun. */
export default async function resumeRefunds(container: MedusaContainer) {
  await resumeRefundsWorkflow(container).run({ input: {} });
}

export const config = { name: "resume-refunds", schedule: "* * * * *" };
