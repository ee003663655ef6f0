import type { MedusaContainer } from "@medusajs/framework/types";
import { inTurn } from "../database/job-turn";
import { resumeRefundsWorkflow } from "../workflows/refund/resume-refunds";

/** Refunds whose answer was lost, approvals after which the process died, cases that were begun. */
async function resumeRefunds(container: MedusaContainer) {
  await resumeRefundsWorkflow(container).run({ input: {} });
}

export default inTurn("resume-refunds", 60, resumeRefunds);

export const config = { name: "resume-refunds", schedule: "* * * * *" };
