import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../../../env";
import { PAYMENT_RESOLUTION_MODULE } from "../../../modules/payment-resolution";
import type PaymentResolutionService from "../../../modules/payment-resolution/service";
import { errorMessage } from "../../../workflows/payment/error-message";
import { keysAreLive } from "../../../workflows/payment/omise-gateway";
import { workOffEventWorkflow } from "../../../workflows/payment/work-off-event";
import { readOmiseEvent } from "./omise-event";
import { verifySignature } from "./verify-signature";

/**
 * Omise tells us that something happened. The event is in the database before the 200; what it says is never
 * believed, the charge is fetched again. What is not worked off now, the sweep works off.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  const refused = refuse(req);
  if (refused) {
    logger.warn(`hooks/omise: refused a request without a valid signature (${refused})`);
    return void res
      .status(401)
      .json({ type: "unauthorized", code: "bad_signature", message: "Sign the request." });
  }
  const event = readOmiseEvent(req.body);
  if (!event) {
    logger.warn("hooks/omise: refused a body that is no event");
    return void res
      .status(400)
      .json({ type: "invalid_data", code: "no_event", message: "This is no event." });
  }
  const { inbox } = req.scope.resolve<PaymentResolutionService>(PAYMENT_RESOLUTION_MODULE);
  const stored = await inbox.store(event);
  res.status(200).json({ received: true });
  if (!stored) return;
  workOffEventWorkflow(req.scope)
    .run({ input: { event_row_id: stored.id } })
    .catch((error: unknown) => logger.error(`hooks/omise: event ${event.eventId}: ${errorMessage(error)}`));
};

function refuse(req: MedusaRequest): string | undefined {
  const secret = env.OMISE_WEBHOOK_SECRET;
  if (!secret) return keysAreLive() ? "no secret is set" : undefined;
  const verdict = verifySignature({
    secret,
    rawBody: Buffer.isBuffer(req.rawBody) ? req.rawBody : Buffer.alloc(0),
    signature: single(req.headers["omise-signature"]),
    timestamp: single(req.headers["omise-signature-timestamp"]),
    now: new Date(),
  });
  return verdict.ok ? undefined : verdict.reason;
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(",") : header;
}
