import type { AreaChoice, CheckoutProblem, CheckoutValues } from "./checkout-form";

/** The checkout's page; amounts and weights are words already, in the page's language. */
export type CheckoutView = {
  values: CheckoutValues;
  choices: AreaChoice[];
  privacyVersion: string;
  parcels: CheckoutParcel[];
  pieces: number;
  goods: string;
  discount: string | null;
  delivery: string;
  deliveryLabel: string;
  total: string;
  /** "540.00 บาท", for the button. */
  payAmount: string;
  /** Sent back with the form: nobody pays another amount than the button named. */
  totalSatang: number;
  /** What stands in the way whatever is typed; null when nothing does. */
  blocked: CheckoutProblem | null;
  /** Why PromptPay can't take this amount; null when it can. */
  promptpayLimit: string | null;
  /** True with keys of Omise's test mode: no real money moves. */
  isTestPayment: boolean;
  isSample: boolean;
  omise: { publicKey: string; scriptUrl: string };
};

export type CheckoutParcel = {
  id: string;
  group: string;
  pieces: number;
  weight: string;
  /** As chosen; nothing where the goods are fetched. */
  price: string;
  delivery: "parcel" | "pickup";
  /**
   * What each way costs and where the goods are fetched; null where there is only the parcel. `isOnlyPickup`: some of
   * the goods would spoil in one.
   */
  ways: { parcelPrice: string; pickupPrice: string; note: string; isOnlyPickup: boolean } | null;
  goods: { id: string; title: string; quantity: number; total: string }[];
};
