import { parseSatang } from "@chumchon/money";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PAYMENT_RESOLUTION_MODULE } from "../../../modules/payment-resolution";
import { CASE_IS_LATE_MS } from "../../../modules/payment-resolution/case-book";
import { waysOut } from "../../../modules/payment-resolution/domain/ways-out";
import type PaymentResolutionService from "../../../modules/payment-resolution/service";
import { queryOf } from "../../validate";
import { paymentCasesQuery } from "./middlewares";

/** Money that no order can take, newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { state, limit, offset } = queryOf(req, paymentCasesQuery);
  const resolution = req.scope.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const [cases, count] = await resolution.listAndCountPaymentCases(state ? { state } : {}, {
    take: limit,
    skip: offset,
    order: { opened_at: "DESC", id: "DESC" },
  });
  const late = new Date(Date.now() - CASE_IS_LATE_MS);
  const [, lateCount] = await resolution.listAndCountPaymentCases(
    { state: "open", opened_at: { $lt: late } },
    { take: 1 },
  );
  const owners = await ownersOf(
    req,
    cases.flatMap((each) => each.owner_id ?? []),
  );
  res.status(200).json({
    late_count: lateCount,
    cases: cases.map((each) => ({
      id: each.id,
      reason: each.reason,
      state: each.state,
      amount_satang: parseSatang(each.amount_satang),
      currency: each.currency,
      method: each.method,
      livemode: each.livemode,
      charge_id: each.charge_id,
      order_id: each.order_id,
      cart_id: each.cart_id,
      paid_at: each.paid_at,
      opened_at: each.opened_at,
      closed_at: each.closed_at,
      closed_by: each.closed_by,
      is_late: each.state === "open" && new Date(each.opened_at) < late,
      owner: each.owner_id ? (owners.get(each.owner_id) ?? each.owner_id) : null,
      work: each.work,
      problem: each.problem,
      closed_with: each.closed_with,
      new_order_id: each.new_order_id,
      omise_refund_id: each.omise_refund_id,
      can: waysOut(each),
    })),
    count,
    limit,
    offset,
  });
};

async function ownersOf(req: MedusaRequest, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "user",
    fields: ["id", "first_name", "last_name", "email"],
    filters: { id: ids },
  });
  const users = data as {
    id: string;
    first_name?: string | null;
    last_name?: string | null;
    email: string;
  }[];
  return new Map(
    users.map((user) => [user.id, [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email]),
  );
}
