import { type ChargeFacts, chargeFacts } from "../../modules/payment-omise/client/charge-facts";
import { findChargeOfSession } from "../../modules/payment-omise/client/find-charge";
import { OmiseApiError, OmiseUnclearError } from "../../modules/payment-omise/client/omise-error";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";
import { omiseGateway } from "./omise-gateway";

export type Asked = ChargeFacts | "none" | "unclear";

/** The charge of an attempt as Omise has it now: by its id, or by the session id in its metadata. */
export function askOmise(attempt: AttemptRow): Promise<Asked> {
  const { chargeId } = attempt;
  if (chargeId) return askForCharge(chargeId);
  return unlessUnclear(
    async () => (await findChargeOfSession(omiseGateway(), attempt.sessionId, attempt.createdAt)) ?? "none",
  );
}

export function askForCharge(chargeId: string): Promise<Asked> {
  return unlessUnclear(async () => chargeFacts(await omiseGateway().charges.retrieve(chargeId)));
}

/**
 * Asks Omise to close a charge that nobody is to pay any more. Whether it could, and whether it was paid a moment
 * before, the charge itself says when it is read again.
 */
export async function expireCharge(chargeId: string): Promise<Asked> {
  const answer = await unlessUnclear(async () => chargeFacts(await omiseGateway().charges.expire(chargeId)));
  return answer === "none" || answer === "unclear" ? askForCharge(chargeId) : answer;
}

async function unlessUnclear(ask: () => Promise<Asked>): Promise<Asked> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof OmiseUnclearError) return "unclear";
    // `expire` of a charge that is final already, and a charge that does not exist: Omise answered, so nothing is unclear.
    if (error instanceof OmiseApiError && error.status !== 401 && error.status !== 403) return "none";
    throw error;
  }
}
