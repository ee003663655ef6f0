import type { Api } from "../../integration/shopper";

export type CrowdResult = {
  mostInFlight: number;
  /** How often somebody was told to come back. */
  busy: number;
  serverErrors: string[];
  /** Of those who got an order. */
  orderIds: string[];
  /** The code that each of the others was refused with in the end. */
  refusals: string[];
  /** From the press to the definite answer. */
  milliseconds: number[];
};

export type PayerAnswer = {
  status: number;
  data: { order?: { id: string }; code?: string; message?: string };
  headers?: Record<string, unknown>;
};

/** Somebody with a full cart, in front of the button. */
export interface Payer {
  through(api: Api): Payer;
  tryToPay(): Promise<PayerAnswer>;
}

/** Answers after which the same press may be repeated: nothing is decided yet. */
const comeBack = new Set([409, 429]);
const PATIENCE_MS = 180_000;

/** Everybody presses at the same moment, spread over the processes, and again until there is a definite answer. */
export async function payAtOnce(shoppers: Payer[], apis: Api[], seed: number): Promise<CrowdResult> {
  const result: CrowdResult = {
    mostInFlight: 0,
    busy: 0,
    serverErrors: [],
    orderIds: [],
    refusals: [],
    milliseconds: [],
  };
  let inFlight = 0;
  async function press(shopper: Payer, index: number): Promise<void> {
    const began = performance.now();
    for (;;) {
      const api = apis[(index + seed) % apis.length] as Api;
      result.mostInFlight = Math.max(result.mostInFlight, ++inFlight);
      const answer = await shopper.through(api).tryToPay();
      inFlight--;
      const failed = answer.status === 0 || answer.status >= 500;
      if (failed) result.serverErrors.push(`${answer.status} ${answer.data.message}`);
      if (answer.status === 200) result.orderIds.push(answer.data.order?.id ?? "");
      else if ((failed || isUndecided(answer)) && performance.now() - began < PATIENCE_MS) {
        if (answer.status === 429) result.busy++;
        await pause(1_000 * Number(answer.headers?.["retry-after"] ?? 1));
        continue;
      } else result.refusals.push(answer.data.code ?? "");
      result.milliseconds.push(performance.now() - began);
      return;
    }
  }
  await Promise.all(shoppers.map(press));
  return result;
}

function isUndecided({ status, data }: PayerAnswer): boolean {
  return comeBack.has(status) && (status === 429 || data.code === "payment_in_progress");
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0);
}
