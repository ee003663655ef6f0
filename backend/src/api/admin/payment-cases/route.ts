import { parseSatang } from "@chumchon/money";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_RESOLUTION_MODULE } from "../../../modules/payment-resolution";
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
  res.status(200).json({
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
    })),
    count,
    limit,
    offset,
  });
};
