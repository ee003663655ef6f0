import { sumSatang } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { ChargeFacts } from "../../modules/payment-omise/client/charge-facts";
import { listCharges } from "../../modules/payment-omise/client/list-charges";
import { PAYMENT_RESOLUTION_MODULE } from "../../modules/payment-resolution";
import { compareCharges, type Difference } from "../../modules/payment-resolution/domain/compare-charges";
import type PaymentResolutionService from "../../modules/payment-resolution/service";
import { findDashboardRefundsWorkflow } from "../refund/find-dashboard-refunds";
import { differencesOf } from "../revenue/reconcile-orders";
import { askForCharge } from "./ask-omise";
import { errorMessage } from "./error-message";
import { omiseGateway } from "./omise-gateway";
import { settleWorkflow } from "./settle";

/** `asked_by`: the job, or who pressed the button. For the log. */
export type ReconcileInput = { asked_by: string };

const LOOK_BACK_MS = 48 * 60 * 60_000;
/** Omise refunds a card for a year. */
const REFUNDS_DAYS = 365;

/**
 * Compares the last 48 hours of Omise, charges and refunds, with attempts, orders, shares and income. What is only late is settled first;
 * what still does not fit is written down for the staff's board. Changes no money by itself.
 */
export const reconcileOmiseStep = createStep(
  "reconcile-omise",
  async (_input: ReconcileInput, { container }) => {
    const { reconciliations } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
    const since = new Date(Date.now() - LOOK_BACK_MS);
    try {
      const charges = await chargesToCompare(container, since);
      const differences = await compare(container, charges, since);
      const paid = charges.filter((charge) => charge.paid && charge.status === "successful");
      await reconciliations.write({
        since,
        charges: charges.length,
        paidCharges: paid.length,
        paidSatang: sumSatang(paid.map(({ amountSatang }) => amountSatang)),
        differences,
        failure: null,
      });
      return new StepResponse({ differences: differences.length, failure: null as string | null });
    } catch (error) {
      const failure = errorMessage(error);
      await reconciliations.write({
        since,
        charges: 0,
        paidCharges: 0,
        paidSatang: 0,
        differences: [],
        failure,
      });
      return new StepResponse({ differences: 0, failure: failure as string | null });
    }
  },
);

export const reconcileOmiseWorkflow = createWorkflow("reconcile-omise-workflow", (input: ReconcileInput) => {
  return new WorkflowResponse(reconcileOmiseStep(input));
});

/** Those made since then, and older ones that were given back from since then. */
async function chargesToCompare(container: MedusaContainer, since: Date): Promise<ChargeFacts[]> {
  const { reconciliations } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const charges = await listCharges(omiseGateway(), since);
  const listed = new Set(charges.map(({ id }) => id));
  for (const { chargeId } of await reconciliations.booked([], since)) {
    if (!chargeId || listed.has(chargeId)) continue;
    const asked = await askForCharge(omiseGateway(), chargeId);
    if (asked === "unclear") throw new Error(`Omise did not answer for charge ${chargeId}`);
    if (asked !== "none") charges.push(asked);
  }
  return charges;
}

async function compare(
  container: MedusaContainer,
  charges: ChargeFacts[],
  since: Date,
): Promise<Difference[]> {
  const { reconciliations } = container.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const ids = charges.map(({ id }) => id);
  const look = async () =>
    compareCharges(charges, await reconciliations.booked(ids, since), await reconciliations.inCases(ids));
  const late = await look();
  for (const difference of late) await settleQuietly(container, difference);
  if (late.some(({ kind }) => kind === "other_refunds")) {
    // Made in Omise's dashboard: it goes on the suspense list, or to the only group that it can be of.
    await findDashboardRefundsWorkflow(container).run({ input: { paid_within_days: REFUNDS_DAYS } });
  }
  // Read again: what was only late is in the books by now.
  const differences = await look();
  const booked = await reconciliations.booked(ids, since);
  const orders = new Set(
    booked.flatMap((each) => (each.capturedSatang === null ? [] : (each.orderId ?? []))),
  );
  for (const orderId of orders) {
    const texts = await differencesOf(container, orderId);
    const row = {
      kind: "order_books",
      chargeId: null,
      orderId,
      omiseSatang: null,
      oursSatang: null,
    } as const;
    differences.push(...texts.map((text) => ({ ...row, text })));
  }
  return differences;
}

async function settleQuietly(container: MedusaContainer, { chargeId }: Difference): Promise<void> {
  if (!chargeId) return;
  try {
    await settleWorkflow(container).run({ input: { charge_id: chargeId, reason: "reconcile" } });
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error(`reconcile-omise: charge ${chargeId}: ${errorMessage(error)}`);
  }
}
