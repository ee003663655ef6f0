import { createHmac, timingSafeEqual } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Started, startSandbox, WEBHOOK_SECRET } from "../testing/start-sandbox.js";
import { type Received, startWebhookReceiver, type WebhookReceiver } from "../testing/webhook-receiver.js";

const RETURN_URI = "http://127.0.0.1:3000/back";

let omise: Started;
let shop: WebhookReceiver;
let skewMs: number;
beforeEach(async () => {
  skewMs = 0;
  shop = await startWebhookReceiver();
  omise = await startSandbox({ webhookUrl: shop.url, clock: () => Date.now() + skewMs });
});
afterEach(async () => {
  await omise.close();
  await shop.close();
});

/** A merchant's check, written from the documentation's words and not from the sandbox's code. */
function isGenuine(received: Received, secretBase64: string): boolean {
  const timestamp = String(received.headers["omise-signature-timestamp"]);
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const expected = createHmac("sha256", Buffer.from(secretBase64, "base64"))
    .update(Buffer.concat([Buffer.from(timestamp), Buffer.from("."), Buffer.from(received.raw)]))
    .digest();
  return String(received.headers["omise-signature"])
    .split(",")
    .some((candidate) => {
      const given = Buffer.from(candidate, "hex");
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
}

async function settledKeys(): Promise<string[]> {
  await omise.sandbox.webhooksSettled();
  return shop.keys();
}

describe("webhooks", () => {
  it("are events with the charge as it was then, signed so that an independent check agrees", async () => {
    const { body } = await omise.chargePromptPay({ description: "น้ำผึ้งป่า" });
    await omise.call("POST", `/charges/${body.id}/mark_as_paid`);
    expect(await settledKeys()).toEqual(["charge.create", "charge.complete"]);
    const [created, completed] = shop.received;
    expect(created?.event).toMatchObject({
      object: "event",
      livemode: false,
      webhook_deliveries: [],
      data: body,
    });
    expect(completed?.event.data).toMatchObject({ id: body.id, status: "successful", paid: true });
    for (const received of shop.received) {
      expect(isGenuine(received, WEBHOOK_SECRET)).toBe(true);
      expect(
        isGenuine({ ...received, raw: received.raw.replace("successful", "failed") }, WEBHOOK_SECRET),
      ).toBe(received === created);
      expect(isGenuine(received, Buffer.from("another secret of 32 bytes, yes.").toString("base64"))).toBe(
        false,
      );
    }
  });

  it("are signed with the real time even when the sandbox's clock runs ahead", async () => {
    omise.sandbox.advanceClock(3 * 24 * 60 * 60 * 1000);
    await omise.chargePromptPay();
    await omise.sandbox.webhooksSettled();
    expect(shop.received.map((received) => isGenuine(received, WEBHOOK_SECRET))).toEqual([true]);
  });

  it.each<[string, (omise: Started) => Promise<unknown>, string[]]>([
    ["a card paid at once", (o) => o.chargeCard(), ["charge.create"]],
    ["a declined card", (o) => o.chargeCard({}, { number: "4111111111140011" }), ["charge.create"]],
    ["3-D Secure approved", (o) => answered(o, "approve"), ["charge.create", "charge.complete"]],
    ["3-D Secure declined", (o) => answered(o, "decline"), ["charge.create", "charge.complete"]],
    ["a capture", (o) => onHeld(o, "capture"), ["charge.create", "charge.capture"]],
    ["a reversal", (o) => onHeld(o, "reverse"), ["charge.create", "charge.reverse"]],
    ["a refund", (o) => refunded(o), ["charge.create", "refund.create"]],
    ["a QR that expires", (o) => expired(o), ["charge.create", "charge.expire"]],
  ])("for %s have the documented keys", async (_, act, keys) => {
    await act(omise);
    expect((await settledKeys()).sort()).toEqual([...keys].sort());
  });

  it("tell of an expired QR without anybody asking", async () => {
    await omise.chargePromptPay({ expires_at: new Date(Date.now() + 60_000).toISOString() });
    skewMs = 61_000;
    await expect.poll(() => shop.keys(), { timeout: 5_000 }).toEqual(["charge.create", "charge.expire"]);
  });

  it("are recorded with the merchant's answer", async () => {
    const { body } = await omise.chargePromptPay();
    await omise.sandbox.webhooksSettled();
    const events = await omise.call("GET", `/charges/${body.id}/events`);
    expect(events.body.data?.[0]?.webhook_deliveries).toMatchObject([
      { object: "webhook_delivery", uri: shop.url, status: 200, key: "charge.create", error: null },
    ]);
    expect(events.body.data?.[0]?.webhook_deliveries?.[0]?.payload).toBe(shop.received[0]?.raw);
  });

  it("are not tried again when nobody answers", async () => {
    await shop.close();
    const { body } = await omise.chargePromptPay();
    await omise.sandbox.webhooksSettled();
    const events = await omise.call("GET", `/charges/${body.id}/events`);
    expect(events.body.data?.[0]?.webhook_deliveries).toMatchObject([
      { status: null, error: expect.any(String) },
    ]);
  });

  it("go to a charge's own endpoints instead of the account's", async () => {
    const own = await startWebhookReceiver();
    await omise.chargePromptPay({ webhook_endpoints: [own.url] });
    expect(await settledKeys()).toEqual([]);
    expect(own.keys()).toEqual(["charge.create"]);
    await own.close();
  });
});

describe("webhook faults", () => {
  it("none: nothing is sent, but the event exists for whoever asks", async () => {
    omise.sandbox.setFaults({ webhooks: "none" });
    const { body } = await omise.chargePromptPay();
    expect(await settledKeys()).toEqual([]);
    expect((await omise.call("GET", `/charges/${body.id}/events`)).body.total).toBe(1);
  });

  it("twice: the same event comes twice, with one id", async () => {
    omise.sandbox.setFaults({ webhooks: "twice" });
    await omise.chargePromptPay();
    expect(await settledKeys()).toEqual(["charge.create", "charge.create"]);
    expect(shop.received[0]?.event.id).toBe(shop.received[1]?.event.id);
  });

  it("delayed: it comes later than the time asked for", async () => {
    omise.sandbox.setFaults({ webhooks: "delayed", webhook_delay_ms: 1_000 });
    const before = performance.now();
    await omise.chargePromptPay();
    expect(shop.keys()).toEqual([]);
    expect(await settledKeys()).toEqual(["charge.create"]);
    expect(performance.now() - before).toBeGreaterThanOrEqual(999);
  });

  it("replay sends an old event again, whatever the switches say", async () => {
    omise.sandbox.setFaults({ webhooks: "none" });
    const { body } = await omise.chargePromptPay();
    const events = await omise.call("GET", `/charges/${body.id}/events`);
    const id = String(events.body.data?.[0]?.id);
    const replayed = await omise.call("POST", "/__sandbox/webhooks/replay", { event_id: id }, null);
    expect(replayed.status).toBe(200);
    expect(await settledKeys()).toEqual(["charge.create"]);
    expect(shop.received[0]?.event.id).toBe(id);
  });
});

async function answered(started: Started, answer: "approve" | "decline"): Promise<void> {
  const { body } = await started.chargeCard({ return_uri: RETURN_URI }, { name: "A 3DS" });
  started.sandbox.answerThreeDs(String(body.id), answer);
}

async function onHeld(started: Started, verb: string): Promise<void> {
  const { body } = await started.chargeCard({ capture: false });
  await started.call("POST", `/charges/${body.id}/${verb}`);
}

async function refunded(started: Started): Promise<void> {
  const { body } = await started.chargeCard();
  await started.call("POST", `/charges/${body.id}/refunds`, { amount: 100 });
}

async function expired(started: Started): Promise<void> {
  await started.chargePromptPay();
  started.sandbox.advanceClock(24 * 60 * 60 * 1000);
}
