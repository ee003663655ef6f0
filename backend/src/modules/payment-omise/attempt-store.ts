import type { ChargeFacts } from "./client/charge-facts";

export const methods = ["promptpay", "card"] as const;
export type Method = (typeof methods)[number];

/**
 * new: written down, nobody has asked Omise; creating: Omise is being asked; unknown: the answer was lost;
 * pending: a charge exists and waits for the payer; the rest is final, but money that comes late is still money:
 * whatever was given up may turn out `successful`.
 */
export type AttemptState =
  | "new"
  | "creating"
  | "unknown"
  | "pending"
  | "successful"
  | "failed"
  | "expired"
  | "reversed"
  | "abandoned";

/** What the provider needs to know of one attempt to pay. */
export type Attempt = {
  sessionId: string;
  cartId: string;
  method: Method;
  amountSatang: number;
  currency: string;
  state: AttemptState;
  chargeId: string | null;
  cardToken: string | null;
  /** Where the bank sends the payer back to after 3-D Secure. */
  returnUri: string | null;
  failureCode: string | null;
  createdAt: Date;
  /** When its owner wrote the payment into the books; money goes back only after that. */
  bookedAt: Date | null;
};

/**
 * The memory of this provider, kept by whoever runs it (medusa-config.ts hands it in). Every call is committed when
 * it returns: a crash right after it must not lose what it said.
 */
export interface AttemptStore {
  findBySession(sessionId: string): Promise<Attempt | undefined>;
  /** `new` to `creating`, once: undefined when somebody else did it before. The card token is handed out here, once. */
  claim(sessionId: string): Promise<Attempt | undefined>;
  recordCharge(sessionId: string, charge: ChargeFacts): Promise<Attempt>;
  recordUnclear(sessionId: string, reason: string): Promise<Attempt>;
  /** Omise refused to make a charge: there is none. */
  recordRefused(sessionId: string, code: string): Promise<Attempt>;
  /** Gives up an attempt that is still `new`; any other stays as it is. */
  abandonNew(sessionId: string): Promise<void>;
}
