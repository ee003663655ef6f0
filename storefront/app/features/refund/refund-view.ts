/** One refund by bank as its page shows it; amounts and states are words already. */
export type RefundView = {
  id: string;
  /** How much goes back, or has gone back. */
  title: string;
  state: string;
  account: string | null;
  needsAccount: boolean;
  mayChange: boolean;
};

export type RefundPageView = {
  orderId: string;
  refunds: RefundView[];
  banks: { code: string; name: string }[];
};

export type AccountField = "bank_code" | "account_number" | "account_name";

/** What the form shows again after it was refused: nothing that was typed is lost. */
export type AccountReply = {
  refundId: string;
  typed: Record<AccountField, string>;
  faults: Partial<Record<AccountField | "form", string>>;
};
