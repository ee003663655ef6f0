import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PUBLIC_KEY, type Started, startSandbox } from "../testing/start-sandbox.js";

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 23, 5);

let omise: Started;
let nowMs: number;
beforeEach(async () => {
  nowMs = NOON;
  omise = await startSandbox({ clock: () => nowMs });
});
afterEach(() => omise.close());

const keysOf = async (id: unknown) => {
  const { body } = await omise.call("GET", `/charges/${id}/events`);
  return JSON.parse(JSON.stringify(body.data)).map((event: { key: string }) => event.key);
};
const statusOf = async (id: unknown) => (await omise.call("GET", `/charges/${id}`)).body.status;

describe("a PromptPay charge", () => {
  it("is born pending, with a QR that its source alone does not have", async () => {
    const request = { type: "promptpay", amount: 54_000, currency: "THB", name: "มาลี" };
    const source = await omise.call("POST", "/sources", request, PUBLIC_KEY);
    expect(source.body).toMatchObject({
      scannable_code: null,
      flow: "offline",
      charge_status: "unknown",
      name: "มาลี",
    });
    const charge = await omise.chargePromptPay({ source: source.body.id });
    expect(charge.body).toMatchObject({
      status: "pending",
      authorized: false,
      paid: false,
      capture: true,
      refundable: false,
      created_at: "2026-11-23T05:00:00Z",
      expires_at: "2026-11-24T05:00:00Z",
      source: { id: source.body.id, charge_status: "pending", scannable_code: { type: "qr" } },
    });
    const after = await omise.call("GET", `/sources/${source.body.id}`, undefined, PUBLIC_KEY);
    expect(after.body.scannable_code?.image?.id).toBe(charge.body.source?.scannable_code?.image?.id);
    const second = await omise.chargePromptPay({ source: source.body.id });
    expect(second).toMatchObject({ status: 400, body: { message: "source was already used" } });
  });

  it("refuses a source of another amount", async () => {
    const request = { type: "promptpay", amount: 50_000, currency: "THB" };
    const source = await omise.call("POST", "/sources", request, PUBLIC_KEY);
    expect((await omise.chargePromptPay({ source: source.body.id })).body.code).toBe("invalid_charge");
  });

  it.each([
    [2_000, 200],
    [15_000_000, 200],
    [1_999, 400],
    [15_000_001, 400],
  ])("of %i satang answers %i", async (amount, status) => {
    expect((await omise.chargePromptPay({ amount })).status).toBe(status);
  });

  it("serves its QR as SVG to anybody who has the address, and to nobody else", async () => {
    const charge = await omise.chargePromptPay();
    const address = String(charge.body.source?.scannable_code?.image?.download_uri);
    const picture = await fetch(address);
    expect(picture.headers.get("content-type")).toBe("image/svg+xml");
    expect(picture.headers.get("access-control-allow-origin")).toBe("*");
    expect(await picture.text()).toMatch(/^<svg .*540\.00.*<\/svg>$/);
    expect((await fetch(`${address.slice(0, -1)}x`)).status).toBe(404);
  });

  it("is paid by mark_as_paid, once: repeating it changes and announces nothing", async () => {
    const { body } = await omise.chargePromptPay();
    nowMs += 3 * MINUTE;
    const paid = await omise.call("POST", `/charges/${body.id}/mark_as_paid`);
    expect(paid.body).toMatchObject({
      status: "successful",
      paid: true,
      authorized: true,
      paid_at: "2026-11-23T05:03:00Z",
      refundable: false,
      source: { charge_status: "successful" },
    });
    nowMs += MINUTE;
    const again = await omise.call("POST", `/charges/${body.id}/mark_as_paid`);
    expect(again).toMatchObject({
      status: 200,
      body: { paid_at: paid.body.paid_at, transaction: paid.body.transaction },
    });
    expect(await keysOf(body.id)).toEqual(["charge.create", "charge.complete"]);
    expect((await omise.call("POST", `/charges/${body.id}/mark_as_failed`)).status).toBe(400);
  });

  it("fails by mark_as_failed with a failure code", async () => {
    const { body } = await omise.chargePromptPay();
    const failed = await omise.call("POST", `/charges/${body.id}/mark_as_failed`);
    expect(failed.body).toMatchObject({ status: "failed", failure_code: "failed_processing", paid: false });
    expect(await keysOf(body.id)).toEqual(["charge.create", "charge.complete"]);
    expect((await omise.call("POST", `/charges/${body.id}/mark_as_paid`)).status).toBe(400);
  });

  it("expires at expires_at by itself, says so once, and cannot be paid any more", async () => {
    const { body } = await omise.chargePromptPay({ expires_at: new Date(NOON + 15 * MINUTE).toISOString() });
    expect(body.expires_at).toBe("2026-11-23T05:15:00Z");
    nowMs = NOON + 15 * MINUTE - 1;
    expect(await statusOf(body.id)).toBe("pending");
    nowMs += 1;
    expect(await statusOf(body.id)).toBe("expired");
    expect(await keysOf(body.id)).toEqual(["charge.create", "charge.expire"]);
    const late = await omise.call("POST", `/charges/${body.id}/mark_as_paid`);
    expect(late).toMatchObject({ status: 400, body: { code: "expired_charge" } });
  });

  it("lives at most 24 hours", async () => {
    const tooLong = new Date(NOON + 25 * 60 * MINUTE).toISOString();
    expect((await omise.chargePromptPay({ expires_at: tooLong })).body.code).toBe("invalid_charge");
  });

  it("cannot be expired by call nor refunded", async () => {
    const { body } = await omise.chargePromptPay();
    expect((await omise.call("POST", `/charges/${body.id}/expire`)).body.code).toBe("failed_expire");
    await omise.call("POST", `/charges/${body.id}/mark_as_paid`);
    const refund = await omise.call("POST", `/charges/${body.id}/refunds`, { amount: 100 });
    expect(refund).toMatchObject({ status: 400, body: { code: "failed_refund" } });
  });

  it("may linger: pending after its time and still payable, as seen at Omise", async () => {
    omise.sandbox.setFaults({ linger: true });
    const { body } = await omise.chargePromptPay({ expires_at: new Date(NOON + MINUTE).toISOString() });
    nowMs += 30 * MINUTE;
    expect(await statusOf(body.id)).toBe("pending");
    const paid = await omise.call("POST", `/charges/${body.id}/mark_as_paid`);
    expect(paid.body.status).toBe("successful");
  });

  it("keeps new metadata and description, and announces the update", async () => {
    const { body } = await omise.chargePromptPay({ metadata: { a: 1 } });
    const updated = await omise.call("PATCH", `/charges/${body.id}`, {
      metadata: { order_id: "x" },
      description: "ใหม่",
    });
    expect(updated.body).toMatchObject({ metadata: { order_id: "x" }, description: "ใหม่" });
    expect(await keysOf(body.id)).toEqual(["charge.create", "charge.update"]);
  });
});
