import { createSandbox, type OmiseSandbox } from "../create-sandbox.js";
import type { SandboxOptions } from "../options.js";

export const PUBLIC_KEY = "pkey_test_5xuy4w91xqz7d1w9u0t";
export const SECRET_KEY = "skey_test_5xuy4w91xqz7d1w9u0t";
export const WEBHOOK_SECRET = Buffer.from("a secret of the merchant, 32 by.").toString("base64");

/** JSON as it came over the wire; a test looks at the fields that it is about. */
export type Json = { [key: string]: Json } & { [index: number]: Json } & (string | number | boolean | null);

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

export interface Started {
  readonly sandbox: OmiseSandbox;
  readonly url: string;
  /** Calls with the secret key unless another (or null for none) is given; `body` goes as JSON. */
  call(method: string, path: string, body?: object, key?: string | null): Promise<Answer>;
  token(card?: object): Promise<string>;
  chargeCard(request?: object, card?: object): Promise<Answer>;
  chargePromptPay(request?: object): Promise<Answer>;
  close(): Promise<void>;
}

export const GOOD_CARD = {
  name: "SOMCHAI JAIDEE",
  number: "4242424242424242",
  expiration_month: 12,
  expiration_year: 2035,
  security_code: "123",
};

export async function startSandbox(options: Partial<SandboxOptions> = {}): Promise<Started> {
  const sandbox = createSandbox({
    publicKey: PUBLIC_KEY,
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    hangMs: 5_000,
    ...options,
  });
  const { url, close } = await sandbox.listen(0);
  const call: Started["call"] = async (method, path, body, key = SECRET_KEY) => {
    const response = await fetch(url + path, {
      method,
      headers: { "content-type": "application/json", ...(key === null ? {} : { authorization: basic(key) }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Json };
  };
  const token: Started["token"] = async (card = {}) => {
    const made = await call("POST", "/tokens", { card: { ...GOOD_CARD, ...card } }, PUBLIC_KEY);
    if (made.status !== 200) throw new Error(JSON.stringify(made.body));
    return String(made.body.id);
  };
  return {
    sandbox,
    url,
    call,
    token,
    chargeCard: async (request = {}, card = {}) =>
      call("POST", "/charges", { amount: 100_000, currency: "THB", card: await token(card), ...request }),
    chargePromptPay: (request = {}) =>
      call("POST", "/charges", {
        amount: 54_000,
        currency: "THB",
        source: { type: "promptpay" },
        ...request,
      }),
    close,
  };
}

export function basic(key: string): string {
  return `Basic ${Buffer.from(`${key}:`).toString("base64")}`;
}
