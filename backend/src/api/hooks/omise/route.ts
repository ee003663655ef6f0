import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../../../env";
import { PAYMENT_RESOLUTION_MODULE } from "../../../modules/payment-resolution";
import type PaymentResolutionService from "../../../modules/payment-resolution/service";
import { errorMessage } from "../../../workflows/payment/error-message";
import { keysAreLive } from "../../../workflows/payment/omise-gateway";
import { workOffEventWorkflow } from "../../../workflows/payment/work-off-event";
import { RefusalLimit } from "../refusal-limit";
import { addressOf, refuseTooMany } from "../refuse-too-many";
import { readOmiseEvent } from "./omise-event";
import { believedSecrets, verifySignature } from "./verify-signature";

/** Omise itself never comes to it: only requests that are refused count. */
const limit = new RefusalLimit({ refusals: 30, perMs: 60_000, addresses: 10_000 });

/**
 * Omise tells us that something happened. The event is in the database before the 200; what it says is never
 * believed, the charge is fetched again. What is not worked off now, the sweep works off.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  if (refuseTooMany(req, res, limit)) return;
  const refused = refuse(req);
  if (refused) {
    limit.count(addressOf(req), Date.now());
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
  const current = env.OMISE_WEBHOOK_SECRET;
  if (!current) return keysAreLive() ? "no secret is set" : undefined;
  const now = new Date();
  const [old, rolledAt] = [env.OMISE_WEBHOOK_SECRET_OLD, env.OMISE_WEBHOOK_ROLLED_AT];
  const before = old && rolledAt ? { secret: old, rolledAt: new Date(rolledAt) } : undefined;
  const verdict = verifySignature({
    secrets: believedSecrets({ current, old: before }, now),
    rawBody: Buffer.isBuffer(req.rawBody) ? req.rawBody : Buffer.alloc(0),
    signature: single(req.headers["omise-signature"]),
    timestamp: single(req.headers["omise-signature-timestamp"]),
    now,
  });
  return verdict.ok ? undefined : verdict.reason;
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(",") : header;
}
