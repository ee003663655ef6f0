import type { APIRequestContext } from "@playwright/test";

/** A charge as the sandbox shows it; only what journeys look at. Amounts are integer satang. */
export interface SandboxCharge {
  readonly id: string;
  readonly amount: number;
  readonly status: string;
  readonly paid: boolean;
  readonly refunded_amount: number;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly source: { readonly type: string } | null;
  readonly authorize_uri: string | null;
}

/** Switches of the sandbox; what is absent stays as it is. */
export interface Faults {
  /** e.g. `[{ operation: "charge.create", mode: "timeout", count: 1 }]` */
  readonly api?: readonly { operation?: string; mode: string; count?: number }[];
  readonly webhooks?: unknown;
  readonly [name: string]: unknown;
}

/** Omise's side of a journey: the shopper's bank, and everything that can go wrong on the way. */
export class Sandbox {
  constructor(
    private readonly request: APIRequestContext,
    private readonly url: string,
  ) {}

  /** The latest charges, the newest first. */
  async charges(): Promise<readonly SandboxCharge[]> {
    const { charges } = await this.get<{ charges: SandboxCharge[] }>("charges");
    return charges;
  }

  /**
   * The newest charge of an amount that waits for its payer.
   * @throws when there is none
   */
  async pendingCharge(amountSatang: number): Promise<SandboxCharge> {
    const charges = await this.charges();
    const charge = charges.find(({ amount, status }) => amount === amountSatang && status === "pending");
    if (!charge) {
      const seen = charges.map(({ id, amount, status }) => `${id} ${amount} ${status}`).join(", ");
      throw new Error(`No pending charge of ${amountSatang} satang. The sandbox has: ${seen || "none"}`);
    }
    return charge;
  }

  /** The shopper scans the QR and pays. */
  pay(chargeId: string): Promise<SandboxCharge> {
    return this.post(`charges/${chargeId}/pay`);
  }

  /** The payment fails at the bank. */
  fail(chargeId: string, failureCode?: string): Promise<SandboxCharge> {
    return this.post(`charges/${chargeId}/fail`, failureCode ? { failure_code: failureCode } : {});
  }

  /** Somebody else's amount arrives. */
  tamper(chargeId: string, amountSatang: number): Promise<SandboxCharge> {
    return this.post(`charges/${chargeId}/tamper`, { amount: amountSatang });
  }

  setFaults(faults: Faults): Promise<Faults> {
    return this.post("faults", faults);
  }

  resetFaults(): Promise<Faults> {
    return this.post("faults/reset");
  }

  /** Moves the sandbox's clock, so that a QR expires now. */
  advanceClock(milliseconds: number): Promise<unknown> {
    return this.post("clock", { advance_ms: milliseconds });
  }

  resetClock(): Promise<unknown> {
    return this.post("clock", { reset: true });
  }

  private async get<T>(name: string): Promise<T> {
    const response = await this.request.get(`${this.url}/__sandbox/${name}`);
    return answerOf<T>(response, name);
  }

  private async post<T>(name: string, data: object = {}): Promise<T> {
    const response = await this.request.post(`${this.url}/__sandbox/${name}`, { data });
    return answerOf<T>(response, name);
  }
}

async function answerOf<T>(
  response: Awaited<ReturnType<APIRequestContext["get"]>>,
  name: string,
): Promise<T> {
  if (!response.ok())
    throw new Error(`The sandbox refused ${name}: ${response.status()} ${await response.text()}`);
  // The edge: the sandbox is ours and answers in the shape that its caller names.
  return (await response.json()) as T;
}
