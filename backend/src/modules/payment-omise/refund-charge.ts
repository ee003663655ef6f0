import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { OmiseApiError, OmiseUnclearError } from "./client/omise-error";
import type { OmiseClient } from "./client/omise-types";

const refund = z.object({
  id: z.string(),
  amount: z.number().int(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  created_at: z.string(),
});
const made = z.object({ id: z.string() });
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
    return { refundId: made.parse(answer).id };
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

/** @throws MedusaError when the key was used for another amount: one intention, one amount. */
async function findRefund(client: OmiseClient, { chargeId, refundKey, amountSatang }: Refund) {
  if (refundKey === "") return undefined;
  const found = (await refundsOfCharge(client, chargeId)).find((each) => each.refundKey === refundKey);
  if (found && found.amountSatang !== amountSatang) throw otherAmount(found.amountSatang);
  return found ? { refundId: found.id } : undefined;
}

export type RefundFacts = { id: string; amountSatang: number; refundKey: string | null; createdAt: Date };

/** Every refund that Omise has of a charge. @throws OmiseUnclearError, OmiseApiError */
export async function refundsOfCharge(client: OmiseClient, chargeId: string): Promise<RefundFacts[]> {
  const { data } = list.parse(await client.charges.listRefunds(chargeId));
  return data.map((each) => ({
    id: each.id,
    amountSatang: each.amount,
    refundKey: typeof each.metadata?.refund_key === "string" ? each.metadata.refund_key : null,
    createdAt: new Date(each.created_at),
  }));
}

/**
 * A refund that somebody made at Omise, outside of this shop: it is looked up, and nothing is made.
 * @throws MedusaError when Omise has no such refund of this charge, or of another amount.
 */
export async function confirmRefund(
  client: OmiseClient,
  wanted: { chargeId: string; refundId: string; amountSatang: number },
): Promise<void> {
  const found = (await refundsOfCharge(client, wanted.chargeId)).find(({ id }) => id === wanted.refundId);
  if (!found) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Omise has no such refund.");
  if (found.amountSatang !== wanted.amountSatang) throw otherAmount(found.amountSatang);
}

function otherAmount(amountSatang: number): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Omise has this refund with another amount: ${amountSatang} satang.`,
    "refund_amount_differs",
  );
}
