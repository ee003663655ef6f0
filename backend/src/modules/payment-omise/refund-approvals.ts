/** A refund that people have paid by bank: what the provider needs to believe it. */
export interface RefundApprovals {
  /**
   * Uses the approval, once: whoever comes second with another refund is refused.
   * @returns whether it stands, is of this session and exactly this amount, and was not used by another refund.
   */
  use(approval: UsedApproval): Promise<boolean>;
}

export interface UsedApproval {
  readonly approvalId: string;
  readonly sessionId: string;
  readonly amountSatang: number;
  /** Core's refund. */
  readonly refundId: string;
}

/**
 * How a refund is to be carried out, as the data of the payment names it while core's refund runs:
 * approval: paid by bank, two people said so. key: at Omise, under a key that stays the same when it is tried again.
 * found: somebody made it at Omise already.
 */
export type NamedRefund =
  | { readonly by: "approval"; readonly id: string }
  | { readonly by: "key"; readonly id: string }
  | { readonly by: "found"; readonly id: string };

export const REFUND_FIELD = "refund";

/** What the payment's data name; undefined when nothing was named: core's own button. */
export function namedRefund(data: Record<string, unknown> | undefined): NamedRefund | undefined {
  const named = data?.[REFUND_FIELD];
  if (typeof named !== "object" || named === null) return undefined;
  const { by, id } = named as { by?: unknown; id?: unknown };
  if (typeof id !== "string" || id === "") return undefined;
  return by === "approval" || by === "key" || by === "found" ? { by, id } : undefined;
}
