import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PAYMENT_RESOLUTION_MODULE } from "../../../modules/payment-resolution";
import type PaymentResolutionService from "../../../modules/payment-resolution/service";

/** A comparison older than this says nothing about now. */
const FRESH_MS = 3 * 60 * 60_000;

/** The last comparison with Omise; green: it is fresh, worked, and everything fits. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { reconciliations } = req.scope.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const run = await reconciliations.latest();
  if (!run) return void res.status(200).json({ run: null, green: false });
  const isFresh = Date.now() - run.ranAt.getTime() < FRESH_MS;
  res.status(200).json({
    green: isFresh && run.failure === null && run.differences.length === 0,
    run: {
      ran_at: run.ranAt,
      since: run.since,
      is_fresh: isFresh,
      charges: run.charges,
      paid_charges: run.paidCharges,
      paid_satang: run.paidSatang,
      failure: run.failure,
      differences: run.differences.map((each) => ({
        kind: each.kind,
        charge_id: each.chargeId,
        order_id: each.orderId,
        omise_satang: each.omiseSatang,
        ours_satang: each.oursSatang,
        text: each.text,
      })),
    },
  });
};
