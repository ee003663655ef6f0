import { createSandbox, type OmiseSandbox } from "@chumchon/omise-sandbox";
import { createOmiseClient } from "../../src/modules/payment-omise/client/create-omise-client";
import type { OmiseClient } from "../../src/modules/payment-omise/client/omise-types";
import { type FaultTally, isAfter, sandboxModes, type WireFault } from "./wire-fault";

const keys = {
  publicKey: "pkey_test_5xuy4w91xqz7d1w9u0t",
  secretKey: "skey_test_5xuy4w91xqz7d1w9u0t",
};
const webhookSecret = Buffer.from("a secret of the merchant, 32 by.").toString("base64");

export type SeenCharge = {
  id: string;
  amount: number;
  status: "pending" | "successful" | "failed" | "reversed" | "expired";
  paid: boolean;
  refunded_amount: number;
  authorize_uri: string | null;
  metadata: { session_id?: string; cart_id?: string };
  source: { type: string } | null;
};

export type WorldClock = { nowMs: number };

type Options = {
  clock: WorldClock;
  /** Which fault strikes this request; undefined: none. */
  strike: (method: string, path: string) => WireFault | undefined;
  tally: FaultTally;
  /** A planted mistake: a transport that sends a failed POST a second time. */
  retriesBlindly?: boolean;
};

const worlds = new Map<string, OmiseWorld>();
const realFetch = globalThis.fetch;

/** Requests to a world go to its sandbox; every other one goes where it always went. */
globalThis.fetch = (input, init) => {
  const address = new URL(input instanceof Request ? input.url : input);
  const world = worlds.get(address.host);
  return world ? world.answer(address, init) : realFetch(input, init);
};

/**
 * The real client and transport of payment-omise, and the real engine of the sandbox, with a wire between them that
 * loses what it is told to lose. Nothing waits: a time-out strikes at once, and time is the clock of the world.
 */
export class OmiseWorld {
  readonly sandbox: OmiseSandbox;
  readonly apiUrl: string;
  private readonly late: (() => Promise<void>)[] = [];
  private readonly host: string;

  constructor(
    name: string,
    private readonly options: Options,
  ) {
    this.host = `${name}.omise.test`;
    this.apiUrl = `http://${this.host}`;
    this.sandbox = createSandbox({
      ...keys,
      webhookSecret,
      publicUrl: this.apiUrl,
      clock: () => options.clock.nowMs,
    });
    worlds.set(this.host, this);
  }

  get clientConfig() {
    return { ...keys, apiUrl: this.apiUrl, vaultUrl: this.apiUrl };
  }

  client(): OmiseClient {
    return createOmiseClient(this.clientConfig);
  }

  charges(): SeenCharge[] {
    return this.sandbox.charges() as SeenCharge[];
  }

  /** What the client gave up waiting for happens now. @returns how many requests. */
  async letLateOnesArrive(): Promise<number> {
    const arriving = this.late.splice(0);
    for (const act of arriving) await act();
    return arriving.length;
  }

  async close(): Promise<void> {
    worlds.delete(this.host);
    await this.sandbox.close();
  }

  async answer(address: URL, init: RequestInit | undefined): Promise<Response> {
    if (!this.options.retriesBlindly || init?.method !== "POST") return this.answerOnce(address, init);
    const first = await this.answerOnce(address, init).catch(() => undefined);
    return first && first.status < 500 ? first : this.answerOnce(address, init);
  }

  private async answerOnce(address: URL, init: RequestInit | undefined): Promise<Response> {
    const { strike, tally } = this.options;
    const method = init?.method ?? "GET";
    tally.requests++;
    const fault = strike(method, address.pathname);
    const ask = () =>
      this.sandbox.app.fetch(new Request(address, { method, headers: init?.headers, body: init?.body }));
    if (!fault) return ask();
    const real = await this.struck(fault, ask);
    const acts = (answer: Response | undefined) => answer?.ok === true && method === "POST";
    if (fault === "timeout_late") {
      this.late.push(async () => tally.count(fault, acts(await ask())));
      throw timeout();
    }
    tally.count(fault, acts(real));
    return this.lose(fault, real, ask);
  }

  /** What Omise itself does under this fault; undefined when it does not hear of the request. */
  private struck(fault: WireFault, ask: () => Response | Promise<Response>) {
    return isAfter(fault) ? ask() : undefined;
  }

  private async lose(
    fault: WireFault,
    real: Response | undefined,
    ask: () => Response | Promise<Response>,
  ): Promise<Response> {
    const mode = sandboxModes.find((each) => each === fault);
    if (mode) return this.byTheSandbox(mode, ask);
    switch (fault) {
      case "error_500_after":
        return serverError();
      case "error_502_after":
        return new Response("<html><body><h1>502 Bad Gateway</h1></body></html>", { status: 502 });
      case "half_answer":
        return halfOf(real);
      case "reset_before":
      case "reset_after":
        throw new TypeError("fetch failed", { cause: new Error("read ECONNRESET") });
      default:
        throw timeout();
    }
  }

  /** 500, 502 with a page of HTML, and 429 come from the sandbox's own switches. */
  private async byTheSandbox(mode: string, ask: () => Response | Promise<Response>): Promise<Response> {
    this.sandbox.setFaults({ api: [{ operation: "*", mode, count: 1 }] });
    const answer = await ask();
    const wasStruck = !answer.ok;
    this.sandbox.setFaults({ api: [] });
    // The few requests that the sandbox has no switch for.
    return wasStruck ? answer : serverError();
  }
}

function timeout(): DOMException {
  return new DOMException("The operation was aborted due to timeout", "TimeoutError");
}

function serverError(): Response {
  const body = { object: "error", code: "backend_error", message: "internal server error" };
  return Response.json(body, { status: 500 });
}

/** The connection broke in the middle: status and half of the body have arrived. */
async function halfOf(real: Response | undefined): Promise<Response> {
  const text = (await real?.text()) ?? "";
  return new Response(text.slice(0, Math.floor(text.length / 2)), { status: real?.status ?? 200 });
}
