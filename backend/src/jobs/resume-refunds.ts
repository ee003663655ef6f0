import type { MedusaContainer } from "@medusajs/framework/types";
import { resumeAll } from "../workflows/refund/resume-all";

/** Refunds whose answer was lost, approvals after which the process died, cases that were begun. */
export default async function resumeRefunds(container: MedusaContainer) {
  await resumeAll(container);
}

export const config = { name: "resume-refunds", schedule: "* * * * *" };
