import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { OmiseApiError, OmiseUnclearError } from "./client/omise-error";
import type { OmiseClient } from "./client/omise-types";

const refund = z.object({
  id: z.string(),
  amount: z.number().int(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
});
const list = z.object({ data: z.array(refund) });

type Refund = { chargeId: string; amountSatang: number; refundKey: string };

/**
 * Refunds once per key: the key travels in the refund's metadata and is looked for first, because the answer to an
 * earlier try may have been lost. A charge has at most 15 refunds, so one page holds them all.
 */
export async function refundCharge(client: OmiseClient, wanted: Refund): Promise<{ refundId: string }> {
  if (!Number.isSafeInteger(wanted.amountSatang) || wanted.amountSatang <= 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A refund needs a positive amount of whole satang.",
    );
  }
  const done = await findRefund(client, wanted);
  if (done) return done;
  try {
    const metadata = { refund_key: wanted.refundKey };
    const answer = await client.charges.createRefund(wanted.chargeId, {
      amount: wanted.amountSatang,
      metadata,
    });
    return { refundId: refund.parse(answer).id };
  } catch (error) {
    if (error instanceof OmiseApiError) {
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, error.message, error.code);
    }
    if (!(error instanceof OmiseUnclearError)) throw error;
    const made = await findRefund(client, wanted);
    if (made) return made;
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "Omise did not answer; look at the charge there before trying again.",
    );
  }
}

async function findRefund(client: OmiseClient, { chargeId, refundKey }: Refund) {
  if (refundKey === "") return undefined;
  const { data } = list.parse(await client.charges.listRefunds(chargeId));
  const found = data.find((each) => each.metadata?.refund_key === refundKey);
  return found ? { refundId: found.id } : undefined;
}
