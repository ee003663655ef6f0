import { z } from "@medusajs/framework/zod";
import { OmiseUnclearError } from "./omise-error";

const omiseCharge = z.object({
  object: z.literal("charge"),
  id: z.string().min(1),
  livemode: z.boolean(),
  amount: z.number().int(),
  currency: z.string(),
  status: z.enum(["pending", "successful", "failed", "reversed", "expired"]),
  paid: z.boolean(),
  refunded_amount: z.number().int().nonnegative().nullish(),
  authorize_uri: z.string().nullish(),
  failure_code: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  source: z
    .object({
      type: z.string(),
      scannable_code: z
        .object({ image: z.object({ download_uri: z.string().nullish() }).nullish() })
        .nullish(),
    })
    .nullish(),
  created_at: z.string(),
  paid_at: z.string().nullish(),
  expires_at: z.string().nullish(),
});

/** What a charge says, in our words: amounts in satang, instants as dates, currency in lower case. */
export type ChargeFacts = {
  id: string;
  status: "pending" | "successful" | "failed" | "reversed" | "expired";
  paid: boolean;
  amountSatang: number;
  /** Given back at Omise, by whoever. */
  refundedSatang: number;
  currency: string;
  livemode: boolean;
  /** From the metadata that we wrote ourselves when we made the charge. */
  sessionId: string | null;
  authorizeUri: string | null;
  qrUri: string | null;
  failureCode: string | null;
  createdAt: Date;
  paidAt: Date | null;
  expiresAt: Date | null;
};

/** @throws OmiseUnclearError when the answer is not a charge as Omise documents it. */
export function chargeFacts(answer: unknown): ChargeFacts {
  const parsed = omiseCharge.safeParse(answer);
  if (!parsed.success) {
    throw new OmiseUnclearError("unexpected", `not a charge: ${parsed.error.issues[0]?.path.join(".")}`);
  }
  const charge = parsed.data;
  const sessionId = charge.metadata?.session_id;
  return {
    id: charge.id,
    status: charge.status,
    paid: charge.paid,
    amountSatang: charge.amount,
    refundedSatang: charge.refunded_amount ?? 0,
    currency: charge.currency.toLowerCase(),
    livemode: charge.livemode,
    sessionId: typeof sessionId === "string" ? sessionId : null,
    authorizeUri: charge.authorize_uri ?? null,
    qrUri: charge.source?.scannable_code?.image?.download_uri ?? null,
    failureCode: charge.failure_code ?? null,
    createdAt: new Date(charge.created_at),
    paidAt: instant(charge.paid_at),
    expiresAt: instant(charge.expires_at),
  };
}

function instant(text: string | null | undefined): Date | null {
  return text ? new Date(text) : null;
}
