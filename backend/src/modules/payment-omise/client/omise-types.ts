/** Requests of API 2019-05-29, as far as they are made here; the official client's own types are of older versions. */

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
