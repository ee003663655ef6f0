import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GOOD_CARD, type Json, PUBLIC_KEY, type Started, startSandbox } from "../testing/start-sandbox.js";

let omise: Started;
beforeAll(async () => {
  omise = await startSandbox();
});
afterAll(() => omise.close());

interface OmiseJs {
  setPublicKey(key: string): void;
  createToken(type: "card", card: object, callback: (status: number, response: Json) => void): void;
  createSource(type: string, source: object, callback: (status: number, response: Json) => void): void;
}

/** Runs /omise.js as a shop's page would, loaded from the sandbox's host. */
async function loadOmiseJs(origin = omise.url): Promise<OmiseJs> {
  const code = await (await fetch(`${omise.url}/omise.js`)).text();
  const window: { Omise?: OmiseJs } = {};
  const document = { currentScript: { src: `${origin}/omise.js` } };
  runInNewContext(code, { window, document, fetch, URL, btoa });
  if (!window.Omise) throw new Error("no global Omise");
  return window.Omise;
}

const called = (call: (callback: (status: number, response: Json) => void) => void) =>
  new Promise<{ status: number; response: Json }>((resolve) =>
    call((status, response) => resolve({ status, response })),
  );

describe("/omise.js", () => {
  it("makes a token of a card, which pays a charge", async () => {
    const js = await loadOmiseJs();
    js.setPublicKey(PUBLIC_KEY);
    const { status, response } = await called((callback) => js.createToken("card", GOOD_CARD, callback));
    expect([status, response.object]).toEqual([200, "token"]);
    const charge = await omise.call("POST", "/charges", { amount: 2000, currency: "THB", card: response.id });
    expect(charge.body.status).toBe("successful");
  });

  it("makes a PromptPay source", async () => {
    const js = await loadOmiseJs();
    js.setPublicKey(PUBLIC_KEY);
    const source = { amount: 54_000, currency: "THB" };
    const { status, response } = await called((callback) => js.createSource("promptpay", source, callback));
    expect(status).toBe(200);
    expect(response).toMatchObject({ object: "source", type: "promptpay", amount: 54_000 });
  });

  it("hands errors to the same callback: a bad card, no key, no connection", async () => {
    const js = await loadOmiseJs();
    const noKey = await called((callback) => js.createToken("card", GOOD_CARD, callback));
    expect(noKey).toMatchObject({
      status: 401,
      response: { object: "error", code: "authentication_failure" },
    });
    js.setPublicKey(PUBLIC_KEY);
    const bad = await called((callback) => js.createToken("card", { ...GOOD_CARD, number: "1" }, callback));
    expect(bad).toMatchObject({
      status: 400,
      response: { object: "error", code: "invalid_card", message: "number is invalid" },
    });
    const lost = await loadOmiseJs("http://127.0.0.1:1");
    const none = await called((callback) => lost.createToken("card", GOOD_CARD, callback));
    expect(none).toMatchObject({ status: 0, response: { object: "error", code: "rpc_error" } });
  });

  it("may be used from a shop on any origin", async () => {
    for (const path of ["/tokens", "/sources/"]) {
      const preflight = await fetch(omise.url + path, {
        method: "OPTIONS",
        headers: {
          origin: "https://shop.example",
          "access-control-request-method": "POST",
          "access-control-request-headers": "authorization,content-type,omise-version",
        },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
      expect(preflight.headers.get("access-control-allow-headers")?.toLowerCase()).toContain("authorization");
    }
    const refused = await fetch(`${omise.url}/tokens`, {
      method: "POST",
      headers: { origin: "https://shop.example" },
    });
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([401, "*"]);
  });
});

describe("pages", () => {
  it("say in Thai and English that no real money moves", async () => {
    const charge = await omise.chargeCard({ return_uri: "http://127.0.0.1/back" }, { name: "A 3DS" });
    for (const address of [`${omise.url}/`, String(charge.body.authorize_uri)]) {
      const text = await (await fetch(address)).text();
      expect(text).toContain("ไม่มีการตัดเงินจริง");
      expect(text).toContain("not a real payment");
    }
  });

  it("show charges with what the merchant wrote, harmlessly", async () => {
    await omise.chargePromptPay({ amount: 123_450, metadata: { note: '<img src=x onerror="alert(1)">' } });
    const text = await (await fetch(`${omise.url}/`)).text();
    expect(text).toContain("1,234.50");
    expect(text).toContain("&lt;img src=x");
    expect(text).not.toContain("<img src=x");
  });

  it("let the payer pay with a plain form that leads back to the list", async () => {
    const { body } = await omise.chargePromptPay();
    const response = await fetch(`${omise.url}/__sandbox/charges/${body.id}/pay`, {
      method: "POST",
      headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
      redirect: "manual",
    });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
    expect((await omise.call("GET", `/charges/${body.id}`)).body.status).toBe("successful");
  });

  it("arm a fault with a plain form", async () => {
    const form = new URLSearchParams({
      "api[operation]": "charge.create",
      "api[mode]": "error_429",
      "api[count]": "1",
    });
    await fetch(`${omise.url}/__sandbox/faults`, { method: "POST", body: form });
    expect((await omise.chargePromptPay()).status).toBe(429);
    expect((await omise.chargePromptPay()).status).toBe(200);
  });

  it("run no script but their own", async () => {
    const policy = (await fetch(`${omise.url}/`)).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
  });
});
