import type { Logger } from "@medusajs/framework/types";
import type { Attempt, AttemptStore } from "./attempt-store";
import { type ChargeFacts, chargeFacts } from "./client/charge-facts";
import { findChargeOfSession, isoSecond } from "./client/find-charge";
import { OmiseApiError, OmiseUnclearError } from "./client/omise-error";
import type { CreateCharge, OmiseClient } from "./client/omise-types";

export type Authorizing = {
  client: OmiseClient;
  attempts: AttemptStore;
  logger: Logger;
  qrMinutes: number;
  now: () => Date;
};

/**
 * Brings one attempt as far as it can be brought now, and never makes a second charge for it.
 * @returns undefined when there is no such attempt.
 */
export async function authorizeAttempt(tools: Authorizing, sessionId: string): Promise<Attempt | undefined> {
  const claimed = await tools.attempts.claim(sessionId);
  if (claimed) return createCharge(tools, claimed);

  const attempt = await tools.attempts.findBySession(sessionId);
  if (!attempt) return undefined;
  switch (attempt.state) {
    case "creating":
    case "unknown":
      return recoverCharge(tools, attempt);
    case "pending":
      return refreshCharge(tools, attempt);
    default:
      return attempt;
  }
}

async function createCharge(tools: Authorizing, attempt: Attempt): Promise<Attempt> {
  const { attempts, client, logger } = tools;
  try {
    const answer = await client.charges.create(requestOf(attempt, tools));
    return await attempts.recordCharge(attempt.sessionId, chargeFacts(answer));
  } catch (error) {
    if (error instanceof OmiseApiError) {
      logger.warn(`payment-omise: no charge for session ${attempt.sessionId}: ${error.code}`);
      return attempts.recordRefused(attempt.sessionId, error.code);
    }
    if (error instanceof OmiseUnclearError) {
      logger.warn(`payment-omise: charge of session ${attempt.sessionId} unclear: ${error.reason}`);
      return attempts.recordUnclear(attempt.sessionId, error.reason);
    }
    throw error;
  }
}

function requestOf(attempt: Attempt, { now, qrMinutes }: Authorizing): CreateCharge {
  const common = {
    amount: attempt.amountSatang,
    currency: attempt.currency,
    metadata: { session_id: attempt.sessionId, cart_id: attempt.cartId },
  };
  if (attempt.method === "promptpay") {
    const expiresAt = isoSecond(new Date(now().getTime() + qrMinutes * 60_000));
    return { ...common, source: { type: "promptpay" }, expires_at: expiresAt };
  }
  return {
    ...common,
    card: attempt.cardToken ?? undefined,
    return_uri: attempt.returnUri ?? undefined,
  };
}

/** An earlier try did not hear Omise's answer: look for the charge instead of making one. */
async function recoverCharge(tools: Authorizing, attempt: Attempt): Promise<Attempt> {
  const found = await unlessUnclear(tools, () =>
    findChargeOfSession(tools.client, attempt.sessionId, attempt.createdAt),
  );
  return found ? tools.attempts.recordCharge(attempt.sessionId, found) : attempt;
}

async function refreshCharge(tools: Authorizing, attempt: Attempt): Promise<Attempt> {
  const chargeId = attempt.chargeId;
  if (!chargeId) return attempt;
  const found = await unlessUnclear(tools, async () =>
    chargeFacts(await tools.client.charges.retrieve(chargeId)),
  );
  return found ? tools.attempts.recordCharge(attempt.sessionId, found) : attempt;
}

async function unlessUnclear(
  { logger }: Authorizing,
  ask: () => Promise<ChargeFacts | undefined>,
): Promise<ChargeFacts | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof OmiseUnclearError || error instanceof OmiseApiError)) throw error;
    logger.warn(`payment-omise: ${error.message}`);
    return undefined;
  }
}
