/** Where an order's payment stands, as far as the page differs. */
export type OrderStage =
  | "waiting_qr"
  | "waiting_bank"
  | "checking"
  | "paid"
  | "failed"
  | "expired"
  | "cancelled";

/** One order's page; amounts and times are words already, in the page's language. */
export type OrderView = {
  id: string;
  number: number;
  stage: OrderStage;
  method: "promptpay" | "card";
  amount: string;
  /** Only while a QR can be paid. */
  qr: QrView | null;
  /** Where the bank confirms the card; only while it waits, and only an address of the payment provider. */
  authorizeUri: string | null;
  /** True when the QR's time is over and it is not known yet whether it was paid. */
  isQrOver: boolean;
  /** Why the payment failed, with what to do. */
  failure: string | null;
  paidAt: string | null;
  privateLink: string;
  parts: OrderPartView[];
  goods: string;
  discount: string | null;
  delivery: string;
  deliveryLabel: string;
  total: string;
  isTestPayment: boolean;
  isSample: boolean;
  /** Changes whenever the page has something new to show. */
  mark: string;
  /** Nothing will change any more: the page stops asking. */
  isSettled: boolean;
  /** Where a card becomes a token, for paying another way. */
  omise: { publicKey: string; scriptUrl: string };
  /** Pieces in the session's cart, which "order again" would replace. */
  piecesInCart: number;
};

export type QrView = {
  /** At the time of the answer; the page counts down from here by itself. */
  secondsLeft: number;
  until: string;
};

export type OrderPartView = {
  id: string;
  number: string;
  groupHandle: string;
  group: string;
  status: string;
  /** Carrier and number, once the parcel was sent. */
  parcel: { carrier: string; number: string } | null;
  /** Where and when the goods are fetched; null for a parcel. */
  pickup: string | null;
  /** Ready to be fetched, or gone: nobody has to wait any more. */
  isPrepared: boolean;
  lines: { key: string; title: string; quantity: number; total: string }[];
  goods: string;
  discount: string | null;
  delivery: string;
  total: string;
  income: "none" | "waiting" | { text: string };
};
