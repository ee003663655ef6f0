import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Started, startSandbox } from "../testing/start-sandbox.js";

let omise: Started;
let nowMs = Date.UTC(2026, 10, 23);
beforeAll(async () => {
  omise = await startSandbox({ clock: () => nowMs });
});
afterAll(() => omise.close());

const refund = (id: unknown, body: object) => omise.call("POST", `/charges/${id}/refunds`, body);

describe("refunds of a card charge", () => {
  it("add up on the charge, are listed, and are announced as refund.create", async () => {
    const charge = (await omise.chargeCard()).body;
    const first = await refund(charge.id, { amount: 30_000, metadata: { reason: "แตก" } });
    expect(first.body).toMatchObject({
      object: "refund",
      amount: 30_000,
      charge: charge.id,
      status: "closed",
      voided: false,
    });
    await refund(charge.id, { amount: 70_000 });
    const after = (await omise.call("GET", `/charges/${charge.id}`)).body;
    expect(after).toMatchObject({
      status: "successful",
      refunded_amount: 100_000,
      refundable: false,
      refunds: { total: 2, data: [{ id: first.body.id, metadata: { reason: "แตก" } }, { amount: 70_000 }] },
    });
    const listed = await omise.call("GET", `/charges/${charge.id}/refunds`);
    expect(listed.body).toMatchObject({ total: 2, location: `/charges/${charge.id}/refunds` });
    expect((await omise.call("GET", `/charges/${charge.id}/refunds/${first.body.id}`)).body).toEqual(
      first.body,
    );
    expect((await omise.call("GET", "/refunds")).body.total).toBe(2);
    const events = await omise.call("GET", `/charges/${charge.id}/events`);
    expect(events.body).toMatchObject({
      data: [{ key: "charge.create" }, { key: "refund.create", data: first.body }, { key: "refund.create" }],
    });
  });

  it("become a void when asked for and complete", async () => {
    const charge = (await omise.chargeCard()).body;
    expect((await refund(charge.id, { amount: 100_000, void: true })).body.voided).toBe(true);
    expect((await omise.call("GET", `/charges/${charge.id}`)).body.voided).toBe(true);
  });

  it("are refused with failed_refund: too much, nothing, or of a charge that was not captured", async () => {
    const paid = (await omise.chargeCard()).body;
    const held = (await omise.chargeCard({ capture: false })).body;
    const declined = (await omise.chargeCard({}, { number: "4111111111140011" })).body;
    for (const [id, amount] of [
      [paid.id, 100_001],
      [paid.id, 0],
      [held.id, 100],
      [declined.id, 100],
    ]) {
      expect(await refund(id, { amount })).toMatchObject({ status: 400, body: { code: "failed_refund" } });
    }
    expect((await refund(paid.id, {})).body.code).toBe("bad_request");
  });

  it("end a year after the payment", async () => {
    const charge = (await omise.chargeCard()).body;
    nowMs += 366 * 24 * 60 * 60 * 1000;
    expect((await refund(charge.id, { amount: 100 })).body.code).toBe("failed_refund");
  });
});
