import { type ChargeFacts, chargeFacts } from "../../modules/payment-omise/client/charge-facts";
import { findChargeOfSession } from "../../modules/payment-omise/client/find-charge";
import { OmiseApiError, OmiseUnclearError } from "../../modules/payment-omise/client/omise-error";
import type { OmiseClient } from "../../modules/payment-omise/client/omise-types";
import type { AttemptRow } from "../../modules/payment-resolution/attempt-row";

export type Asked = ChargeFacts | "none" | "unclear";

/** The charge of an attempt as Omise has it now: by its id, or by the session id in its metadata. */
export function askOmise(client: OmiseClient, attempt: AttemptRow): Promise<Asked> {
  const { chargeId } = attempt;
  if (chargeId) return askForCharge(client, chargeId);
  return unlessUnclear(
    async () => (await findChargeOfSession(client, attempt.sessionId, attempt.createdAt)) ?? "none",
  );
}

export function askForCharge(client: OmiseClient, chargeId: string): Promise<Asked> {
  return unlessUnclear(async () => chargeFacts(await client.charges.retrieve(chargeId)));
}

/**
 * Asks Omise to close a charge that nobody is to pay any more. Whether it could, and whether it was paid a moment
 * before, the charge itself says when it is read again.
 */
export async function expireCharge(client: OmiseClient, chargeId: string): Promise<Asked> {
  const answer = await unlessUnclear(async () => chargeFacts(await client.charges.expire(chargeId)));
  return answer === "none" || answer === "unclear" ? askForCharge(client, chargeId) : answer;
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
