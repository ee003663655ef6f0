import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import { finalStates } from "../../modules/payment-resolution/domain/charge-state";
import { decideSettlement, type Settlement } from "../../modules/payment-resolution/domain/decide-settlement";
import type { Asked } from "./ask-omise";
import type { PaidOrder } from "./order-of-cart";
import { actOnSettlement, type Known } from "./settlement-acts";
import type { SettlementPorts } from "./settlement-ports";

export type SettleOutcome = {
  /** The last act. */
  act: Settlement["act"];
  /** Omise did not answer: worth trying again soon. */
  unclear: boolean;
  attemptId: string;
  state: AttemptRow["state"];
  orderId: string | null;
};

/** Placing the order and closing a charge each lead to one more look. */
const MAX_LOOKS = 4;

/** Looks, decides and acts, until there is nothing more to do now. The cart's lock is held by the caller. */
export async function settleAttempt(ports: SettlementPorts, attemptId: string): Promise<SettleOutcome> {
  let fresh: Asked | undefined;
  for (let look = 1; ; look++) {
    const known = await lookAt(ports, attemptId, fresh);
    const next = await actOnSettlement(ports, known);
    if (next === "done" || look === MAX_LOOKS) {
      const { attempt, order, asked, decision } = known;
      return {
        act: decision.act,
        unclear: asked === "unclear",
        attemptId,
        state: attempt.state,
        orderId: order?.id ?? null,
      };
    }
    fresh = next === "look_again" ? undefined : next;
  }
}

/** Reads everything anew: what was read before the lock was held, or before the last act, may be wrong by now. */
async function lookAt(ports: SettlementPorts, attemptId: string, fresh: Asked | undefined): Promise<Known> {
  const { attempts } = ports;
  const before = await attempts.findById(attemptId);
  if (!before) throw new Error(`There is no payment attempt ${attemptId}`);
  // Taken first: what is written down meanwhile may then be more final than the decision, never less.
  const now = ports.now();
  const asked = fresh ?? (await ports.askOmise(before));
  if (typeof asked === "string") await attempts.markChecked(attemptId);
  const attempt = typeof asked === "string" ? before : await attempts.recordCharge(before.sessionId, asked);
  const order = await ports.orderOfCart(attempt.cartId);
  if (order && !attempt.orderId) await attempts.markOrder(attempt.id, order.id);
  const others = await attempts.listByCart(attempt.cartId);
  const decision = decideSettlement({
    now,
    keysLive: ports.keysLive,
    attempt,
    charge: asked,
    order: {
      state: order ? (order.cancelled ? "cancelled" : "live") : "absent",
      paidBy: payer(order, attempt.sessionId),
      ranOut: attempt.orderCancelReason === "expired",
    },
    anotherIsOpen: others.some((other) => other.id !== attempt.id && mayStillPay(other)),
  });
  return { attempt, order, asked, decision };
}

/** Somebody may pay it, or has paid it and it is not in the books yet. */
function mayStillPay({ state, settledAt }: AttemptRow): boolean {
  return !finalStates.includes(state) || (state === "successful" && settledAt === null);
}

function payer(order: PaidOrder | undefined, sessionId: string): "nobody" | "this" | "another" {
  if (!order || order.paidSessionIds.length === 0) return "nobody";
  return order.paidSessionIds.includes(sessionId) ? "this" : "another";
}
