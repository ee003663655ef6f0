import type { MedusaContainer } from "@medusajs/framework/types";
import { ALERT_MODULE } from "../../modules/alert";
import type { NewAlert } from "../../modules/alert/alert-queue";
import type { GroupFact } from "../../modules/alert/domain/alert-text";
import type AlertService from "../../modules/alert/service";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type GroupOrderService from "../../modules/group-order/service";
import { REVENUE_MODULE } from "../../modules/revenue";
import type RevenueService from "../../modules/revenue/service";

/** What is older was found before, or is no news. */
const LOOK_BACK_MS = 2 * 24 * 60 * 60 * 1000;

/**
 * Finds what is to be told in the books themselves, so that no lost event is a lost alert, and puts it into the queue;
 * what is there already stays as it is.
 * @returns how many alerts are new
 */
export async function collectAlerts(container: MedusaContainer, now = new Date()): Promise<number> {
  const since = new Date(now.getTime() - LOOK_BACK_MS);
  const { work }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const { claims }: RevenueService = container.resolve(REVENUE_MODULE);
  const alerts: AlertService = container.resolve(ALERT_MODULE);
  const [paid, steps, decided] = await Promise.all([
    work.paidSince(since),
    work.stepsSince(since),
    claims.decidedSince(since),
  ]);
  const facts: GroupNews[] = [
    ...paid.map((order) => ({
      fact: `new_order:${order.id}`,
      groupId: order.groupId,
      payload: {
        kind: "new_order" as const,
        number: order.number,
        pieces: order.pieces,
        totalSatang: order.totalSatang,
        groupOrderId: order.id,
      },
    })),
    ...decided.map((claim) => ({
      // A claim may be rejected more than once: each version is a fact of its own.
      fact: `claim:${claim.id}:${claim.version}`,
      groupId: claim.groupId,
      payload:
        claim.status === "verified"
          ? { kind: "claim_verified" as const, amountSatang: claim.amountSatang, claimId: claim.id }
          : {
              kind: "claim_rejected" as const,
              amountSatang: claim.amountSatang,
              reason: claim.reason ?? "",
              claimId: claim.id,
            },
    })),
  ];
  const letters = steps.map(
    (step): NewAlert => ({
      fact: `order_step:${step.groupOrderId}:${step.step}`,
      groupId: step.groupId,
      channel: "letter",
      address: step.orderId,
      payload: {
        kind: "order_step",
        step: step.step,
        groupOrderId: step.groupOrderId,
        orderId: step.orderId,
      },
    }),
  );
  return alerts.queue.add([...(await toAddresses(alerts, facts)), ...letters]);
}

export type GroupNews = { fact: string; groupId: string; payload: GroupFact };

/** One alert for each address of the group. */
export async function toAddresses(alerts: AlertService, news: readonly GroupNews[]): Promise<NewAlert[]> {
  const addresses = await alerts.addresses.ofGroups([...new Set(news.map(({ groupId }) => groupId))]);
  return news.flatMap((each) =>
    (addresses.get(each.groupId) ?? []).map(({ channel, address }) => ({ ...each, channel, address })),
  );
}
