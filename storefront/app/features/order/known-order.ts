/** One of the orders that this browser holds the key of, in the words of the page's language. */
export type KnownOrder = {
  id: string;
  number: number;
  amount: string;
  state: string;
  /** The shopper has to pay it, or is just doing so. */
  isUnpaid: boolean;
  /** Until when, in words. */
  until: string | null;
};
