import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { PAYMENT_RESOLUTION_MODULE } from "../../../modules/payment-resolution";
import { isFreshComparison } from "../../../modules/payment-resolution/domain/fresh-comparison";
import type PaymentResolutionService from "../../../modules/payment-resolution/service";
import { reconcileOmiseWorkflow } from "../../../workflows/payment/reconcile-omise";
import { auditActorOf } from "../../audit-actor-of";

/** Pressed by two at once, the second one compares after the first. */
const WAIT_SECONDS = 30;

/** The last comparison with Omise; green: it is fresh, worked, and everything fits. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.status(200).json(await latest(req));
};

/** Compares now. Payments that are only late are settled by it, as they are every hour. */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const compare = () =>
    reconcileOmiseWorkflow(req.scope).run({ input: { asked_by: auditActorOf(req).actor.id ?? "staff" } });
  await req.scope.resolve(Modules.LOCKING).execute("job:reconcile-omise", compare, { timeout: WAIT_SECONDS });
  res.status(200).json(await latest(req));
};

async function latest(req: MedusaRequest) {
  const { reconciliations } = req.scope.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const run = await reconciliations.latest();
  if (!run) return { run: null, green: false };
  const isFresh = isFreshComparison(run.ranAt, new Date());
  return {
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
  };
}
