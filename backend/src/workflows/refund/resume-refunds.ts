import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type GroupOrderService from "../../modules/group-order/service";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { errorMessage } from "../payment/error-message";
import { actOnCaseWorkflow } from "../payment-case/case-acts";
import { finishApproved } from "./bank-refund-acts";
import { ASK_AGAIN_SECONDS, resumeRefund } from "./resume-refund";

const A_RUN = 50;

type ResumeInput = { older_than_seconds?: number };

/** Goes on with every refund and case whose end nobody heard. One that fails does not keep the others waiting. */
export const resumeRefundsStep = createStep(
  "resume-refunds",
  async ({ older_than_seconds = ASK_AGAIN_SECONDS }: ResumeInput, { container }) => {
    await resumeAll(container, older_than_seconds);
    return new StepResponse({ done: true });
  },
);

export const resumeRefundsWorkflow = createWorkflow(
  "resume-refunds-workflow",
  (input: ResumeInput) => new WorkflowResponse(resumeRefundsStep(input)),
);

async function resumeAll(container: MedusaContainer, olderThanSeconds: number): Promise<void> {
  const { refunds } = container.resolve<GroupOrderService>(GROUP_ORDER_MODULE);
  const { bankRefunds, cases } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  for (const { id } of await refunds.listOpen(olderThanSeconds, A_RUN)) {
    await quietly(container, `refund claim ${id}`, () => resumeRefund(container, id));
  }
  for (const { id } of await bankRefunds.listApproved(olderThanSeconds, A_RUN)) {
    await quietly(container, `bank refund ${id}`, () => finishApproved(container, id));
  }
  for (const { id, work } of await cases.listUnfinished(olderThanSeconds, A_RUN)) {
    if (work !== "refund" && work !== "order") continue;
    const input = { case_id: id, act: work, actor: { type: "system", id: "resume-refunds" } } as const;
    await quietly(container, `payment case ${id}`, () => actOnCaseWorkflow(container).run({ input }));
  }
}

async function quietly(
  container: MedusaContainer,
  what: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`resume: ${what}: ${errorMessage(error)}`);
  }
}
