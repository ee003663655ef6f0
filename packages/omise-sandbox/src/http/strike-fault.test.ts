import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { basic, SECRET_KEY, type Started, startSandbox } from "../testing/start-sandbox.js";

let omise: Started;
beforeEach(async () => {
  omise = await startSandbox();
});
afterEach(() => omise.close());

const REQUEST = JSON.stringify({
  amount: 54_000,
  currency: "THB",
  source: { type: "promptpay" },
  metadata: { s: "1" },
});

function create(timeoutMs: number): Promise<Response> {
  return fetch(`${omise.url}/charges`, {
    method: "POST",
    headers: { authorization: basic(SECRET_KEY), "content-type": "application/json" },
    body: REQUEST,
    signal: AbortSignal.timeout(timeoutMs),
  });
}

const count = async () => (await omise.call("GET", "/charges")).body.total;

describe("API faults", () => {
  it("time-out before acting: the client hears nothing and there is no charge", async () => {
    omise.sandbox.setFaults({ api: [{ operation: "charge.create", mode: "timeout_before" }] });
    await expect(create(300)).rejects.toThrow(/timeout/i);
    expect(await count()).toBe(0);
    expect((await create(5_000)).status).toBe(200);
  });

  it("time-out after acting: the client hears nothing and the charge is there to be found by its metadata", async () => {
    omise.sandbox.setFaults({ api: [{ operation: "charge.create", mode: "timeout_after" }] });
    await expect(create(300)).rejects.toThrow(/timeout/i);
    const { body } = await omise.call("GET", "/charges?order=reverse_chronological");
    expect(body).toMatchObject({ total: 1, data: [{ status: "pending", metadata: { s: "1" } }] });
  });

  it.each([
    ["error_500", 500, "application/json", 0],
    ["error_500_after", 500, "application/json", 1],
    ["error_502", 502, "text/html", 0],
    ["error_429", 429, "application/json", 0],
  ])(
    "%s strikes the next two requests with %i %s and leaves %i charges each",
    async (mode, status, type, made) => {
      omise.sandbox.setFaults({ api: [{ operation: "charge.create", mode, count: 2 }] });
      for (let round = 1; round <= 2; round += 1) {
        const response = await create(5_000);
        expect(response.status).toBe(status);
        expect(response.headers.get("content-type")).toContain(type);
        await response.text();
      }
      expect(await count()).toBe(made * 2);
      expect((await create(5_000)).status).toBe(200);
    },
  );

  it("leave other operations alone", async () => {
    omise.sandbox.setFaults({ api: [{ operation: "charge.retrieve", mode: "error_500" }] });
    const created = await omise.chargePromptPay();
    expect(created.status).toBe(200);
    expect((await omise.call("GET", `/charges/${created.body.id}`)).status).toBe(500);
    expect((await omise.call("GET", `/charges/${created.body.id}`)).status).toBe(200);
  });

  it("slow: every answer takes at least that long", async () => {
    omise.sandbox.setFaults({ slow_ms: 200 });
    const before = performance.now();
    await count();
    expect(performance.now() - before).toBeGreaterThanOrEqual(199);
  });

  it("are switched over HTTP and all off by reset", async () => {
    const change = { webhooks: "none", linger: true, api: [{ mode: "error_500", count: 3 }] };
    const set = await omise.call("POST", "/__sandbox/faults", change, null);
    expect(set.body).toMatchObject({
      webhooks: "none",
      linger: true,
      api: [{ operation: "*", mode: "error_500", count: 3 }],
    });
    await omise.call("POST", "/__sandbox/faults/reset", undefined, null);
    expect((await omise.call("GET", "/__sandbox/state", undefined, null)).body.faults).toEqual({
      webhooks: "normal",
      webhook_delay_ms: 0,
      slow_ms: 0,
      linger: false,
      api: [],
    });
    expect((await omise.call("POST", "/__sandbox/faults", { webhoks: "none" }, null)).status).toBe(400);
  });
});

describe("switches of the sandbox", () => {
  it("pay, fail, take back and tamper with a charge, and move the clock, over HTTP", async () => {
    const [paid, failed, tampered, expired, reversed] = await Promise.all(
      [1, 2, 3, 4, 5].map(async () => String((await omise.chargePromptPay()).body.id)),
    );
    await omise.call("POST", `/__sandbox/charges/${paid}/pay`, undefined, null);
    await omise.call("POST", `/__sandbox/charges/${failed}/fail`, undefined, null);
    await omise.call("POST", `/__sandbox/charges/${tampered}/tamper`, { amount: 12_300 }, null);
    await omise.call("POST", `/__sandbox/charges/${tampered}/pay`, undefined, null);
    const takeBack = () => omise.call("POST", `/__sandbox/charges/${reversed}/reverse`, undefined, null);
    await omise.call("POST", `/__sandbox/charges/${reversed}/pay`, undefined, null);
    expect((await takeBack()).body).toMatchObject({ reversed: true, paid: false, paid_at: null });
    expect((await takeBack()).body).toMatchObject({ code: "failed_reverse" });
    await omise.call("POST", "/__sandbox/clock", { advance_ms: 86_400_000 }, null);
    const statuses = [];
    for (const id of [paid, failed, tampered, expired, reversed]) {
      const { body } = await omise.call("GET", `/charges/${id}`);
      statuses.push([body.status, body.amount]);
    }
    expect(statuses).toEqual([
      ["successful", 54_000],
      ["failed", 54_000],
      ["successful", 12_300],
      ["expired", 54_000],
      ["reversed", 54_000],
    ]);
    const clock = await omise.call("POST", "/__sandbox/clock", { reset: true }, null);
    expect(clock.body.offset_ms).toBe(0);
  });

  it("cannot be pressed by a page of another site", async () => {
    const { body } = await omise.chargePromptPay();
    const response = await fetch(`${omise.url}/__sandbox/charges/${body.id}/pay`, {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(response.status).toBe(403);
    expect((await omise.call("GET", `/charges/${body.id}`)).body.status).toBe("pending");
  });
});
