/** Shapes of API 2019-05-29, as far as they are read here; the official client's own types are of older versions. */

export type OmiseCharge = {
  object: "charge";
  id: string;
  livemode: boolean;
  /** Satang. */
  amount: number;
  currency: string;
  status: "pending" | "successful" | "failed" | "reversed" | "expired";
  /** Money was taken. There is no `captured`. */
  paid: boolean;
  refunded_amount?: number;
  authorize_uri: string | null;
  failure_code: string | null;
  failure_message: string | null;
  metadata: Record<string, unknown> | null;
  source: { type: string; scannable_code?: { image?: { download_uri?: string } | null } | null } | null;
  created_at: string;
  paid_at: string | null;
  expires_at: string | null;
};

export type OmiseRefund = {
  object: "refund";
  id: string;
  /** Satang. */
  amount: number;
  charge: string;
  metadata: Record<string, unknown> | null;
};

export type OmiseList<T> = { object: "list"; data: T[]; total: number; limit: number; offset: number };

export type CreateCharge = {
  /** Satang. */
  amount: number;
  currency: string;
  description?: string;
  metadata: Record<string, string>;
  /** Card token. */
  card?: string;
  source?: { type: "promptpay" };
  return_uri?: string;
  /** UTC to the second. PromptPay only. */
  expires_at?: string;
};

/** Nothing of an answer is known for sure before it was parsed (`chargeFacts`). */
export type OmiseClient = {
  charges: {
    create(request: CreateCharge): Promise<unknown>;
    retrieve(id: string): Promise<unknown>;
    list(query: Record<string, string | number>): Promise<unknown>;
    expire(id: string): Promise<unknown>;
    createRefund(id: string, request: { amount: number; metadata: Record<string, string> }): Promise<unknown>;
    listRefunds(id: string): Promise<unknown>;
  };
  tokens: { create(request: { card: Record<string, string | number> }): Promise<unknown> };
};
