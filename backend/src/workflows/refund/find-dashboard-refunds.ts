import type { Knex } from "@medusajs/framework/mikro-orm/knex";
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
import { refundsOfCharge } from "../../modules/payment-omise/refund-charge";
import { errorMessage } from "../payment/error-message";
import { omiseGateway } from "../payment/omise-gateway";
import { assignRefund } from "./assign-refund";

const CHARGES_A_RUN = 200;

interface ChargeRecord {
  charge_id: string;
  order_id: string;
  payment_id: string;
}

type FindInput = {
  /** How far back charges are looked at; Omise refunds a card for a year. */
  paid_within_days: number;
};

/**
 * Looks at Omise for refunds that nobody made here: those without a key of ours. Each goes on the suspense list, once;
 * in an order of one group it is assigned at once.
 */
export const findDashboardRefundsStep = createStep(
  "find-dashboard-refunds",
  async ({ paid_within_days }: FindInput, { container }) =>
    new StepResponse({ found: await findDashboardRefunds(container, paid_within_days) }),
);

export const findDashboardRefundsWorkflow = createWorkflow(
  "find-dashboard-refunds-workflow",
  (input: FindInput) => new WorkflowResponse(findDashboardRefundsStep(input)),
);

async function findDashboardRefunds(container: MedusaContainer, paidWithinDays: number): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  let found = 0;
  for (const charge of await chargesToLookAt(container, paidWithinDays)) {
    try {
      found += await lookAtCharge(container, charge);
    } catch (error) {
      logger.warn(`refunds of charge ${charge.charge_id}: ${errorMessage(error)}`);
    }
  }
  return found;
}

async function chargesToLookAt(container: MedusaContainer, days: number): Promise<ChargeRecord[]> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex;
  const { rows } = await pg.raw<{ rows: ChargeRecord[] }>(
    `select attempt.charge_id, attempt.order_id, payment.id as payment_id from payment_attempt attempt
     join payment on payment.payment_session_id = attempt.session_id and payment.deleted_at is null
     where attempt.method = 'card' and attempt.state = 'successful' and attempt.order_id is not null
       and attempt.booked_at is not null and attempt.paid_at > now() - make_interval(days => ?)
     order by attempt.paid_at desc limit ?`,
    [days, CHARGES_A_RUN],
  );
  return rows;
}

async function lookAtCharge(container: MedusaContainer, charge: ChargeRecord): Promise<number> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  let found = 0;
  for (const refund of await refundsOfCharge(omiseGateway(), charge.charge_id)) {
    // Ours always carry a key; what core refunds by its own button carries core's refund id as its key.
    if (refund.refundKey !== null) continue;
    const isNew = await groupOrders.suspense.add({
      source: "omise",
      orderId: charge.order_id,
      paymentId: charge.payment_id,
      refundId: refund.id,
      amountSatang: refund.amountSatang,
      refundedAt: refund.createdAt,
    });
    if (isNew) found += 1;
    await assignToOnlyGroup(container, charge.order_id, refund.id);
  }
  return found;
}

async function assignToOnlyGroup(
  container: MedusaContainer,
  orderId: string,
  omiseRefundId: string,
): Promise<void> {
  const groupOrders: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const [row] = await groupOrders.listSuspendedRefunds({ omise_refund_id: omiseRefundId }, { take: 1 });
  if (row?.state !== "open") return;
  const [only, another] = await groupOrders.ofOrder(orderId);
  if (!only || another) return;
  await assignRefund(container, {
    suspended_refund_id: row.id,
    group_order_id: only.id,
    actor: { type: "system", id: "find-dashboard-refunds" },
  });
}
