import type { PaymentCase } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import { CASE_IS_LATE_MS } from "../../../modules/payment-resolution/case-book";
import { waysOut } from "../../../modules/payment-resolution/domain/ways-out";
import type { PaymentCase as PaymentCaseModel } from "../../../modules/payment-resolution/models/payment-case";
import { orderNumbers } from "../order-numbers";
import { staffNames } from "../staff-names";

type CaseRecord = InferTypeOf<typeof PaymentCaseModel>;

/** Opened before this, an open case is late. */
export const lateBefore = () => new Date(Date.now() - CASE_IS_LATE_MS);

/** Cases as staff see them: an allow-list of fields, with the names and numbers that people know. */
export async function answerCases(
  container: MedusaContainer,
  cases: readonly CaseRecord[],
  readerId: string | null,
): Promise<PaymentCase[]> {
  const owners = await staffNames(
    container,
    cases.map((each) => each.owner_id),
  );
  const numbers = await orderNumbers(
    container,
    cases.flatMap((each) => [each.order_id, each.new_order_id]),
  );
  const late = lateBefore();
  return cases.map(
    (each): PaymentCase => ({
      id: each.id,
      // The database's CHECK keeps the words.
      reason: each.reason as PaymentCase["reason"],
      state: each.state,
      amount_satang: parseSatang(each.amount_satang),
      currency: each.currency,
      method: each.method,
      livemode: each.livemode,
      charge_id: each.charge_id,
      order_id: each.order_id,
      order_number: numberOf(numbers, each.order_id),
      paid_at: instant(each.paid_at),
      opened_at: new Date(each.opened_at).toISOString(),
      closed_at: instant(each.closed_at),
      is_late: each.state === "open" && new Date(each.opened_at) < late,
      owner: each.owner_id ? (owners.get(each.owner_id) ?? each.owner_id) : null,
      is_mine: each.owner_id !== null && each.owner_id === readerId,
      work: each.work,
      problem: each.problem,
      closed_with: each.closed_with,
      new_order_id: each.new_order_id,
      new_order_number: numberOf(numbers, each.new_order_id),
      omise_refund_id: each.omise_refund_id,
      can: waysOut(each),
    }),
  );
}

const numberOf = (numbers: ReadonlyMap<string, number>, id: string | null) =>
  id === null ? null : (numbers.get(id) ?? null);

const instant = (date: Date | string | null) => (date === null ? null : new Date(date).toISOString());
