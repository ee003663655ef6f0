import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_CARDS } from "../domain/test-cards.js";
import { GOOD_CARD, PUBLIC_KEY, type Started, startSandbox } from "../testing/start-sandbox.js";

let omise: Started;
let always: Started;
let never: Started;
beforeAll(async () => {
  omise = await startSandbox();
  always = await startSandbox({ threeDs: "always" });
  never = await startSandbox({ threeDs: "never" });
});
afterAll(() => Promise.all([omise.close(), always.close(), never.close()]));

const RETURN_URI = "http://127.0.0.1:3000/orders/1/return?token=abc";

describe("card charges", () => {
  it.each(TEST_CARDS.filter((card) => card.scenario.kind === "approve" && !card.threeDs))(
    "$number pays at once",
    async ({ number }) => {
      const { status, body } = await omise.chargeCard({}, { number });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        status: "successful",
        authorized: true,
        paid: true,
        capture: true,
        capturable: false,
        refundable: true,
        partially_refundable: true,
        disputable: true,
        failure_code: null,
        captured_amount: 100_000,
        card: { last_digits: number.slice(-4), first_digits: null },
      });
      expect(body.transaction).toMatch(/^trxn_test_/);
      expect(body.paid_at).toBe(body.created_at);
    },
  );

  it.each(
    TEST_CARDS.flatMap(({ number, scenario }) =>
      scenario.kind === "decline" ? [[number, scenario.failureCode]] : [],
    ),
  )("%s is declined with %s: a charge with status 200, not an error", async (number, failureCode) => {
    const { status, body } = await omise.chargeCard({}, { number });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      object: "charge",
      status: "failed",
      failure_code: failureCode,
      failure_message: expect.any(String),
      paid: false,
      authorized: false,
      refundable: false,
      transaction: null,
    });
  });

  it("holds, then captures, when asked not to capture", async () => {
    const held = await omise.chargeCard({ capture: false });
    expect(held.body).toMatchObject({
      status: "pending",
      authorized: true,
      capturable: true,
      reversible: true,
      paid: false,
      capture: false,
      captured_amount: 0,
    });
    const week = 7 * 24 * 60 * 60 * 1000;
    expect(Date.parse(String(held.body.expires_at)) - Date.parse(String(held.body.created_at))).toBe(week);
    const taken = await omise.call("POST", `/charges/${held.body.id}/capture`);
    expect(taken.body).toMatchObject({
      status: "successful",
      capture: false,
      paid: true,
      capturable: false,
      reversible: false,
      captured_amount: 100_000,
      can_perform_void: true,
    });
    const again = await omise.call("POST", `/charges/${held.body.id}/capture`);
    expect(again).toMatchObject({ status: 400, body: { code: "failed_capture" } });
  });

  it("captures a part only of a charge made with pre_auth, and charges the fee for that part", async () => {
    const preAuthorized = await omise.chargeCard({ capture: false, authorization_type: "pre_auth" });
    const part = await omise.call("POST", `/charges/${preAuthorized.body.id}/capture`, {
      capture_amount: 50_000,
    });
    expect(part.body).toMatchObject({
      authorization_type: "pre_auth",
      authorized_amount: 100_000,
      captured_amount: 50_000,
      funding_amount: 50_000,
      fee: 1825,
      fee_vat: 128,
      net: 48_047,
    });
    const plain = await omise.chargeCard({ capture: false });
    const refused = await omise.call("POST", `/charges/${plain.body.id}/capture`, { capture_amount: 50_000 });
    expect(refused).toMatchObject({ status: 400, body: { code: "failed_capture" } });
  });

  it("gives the hold back on reverse, and refuses to reverse what was taken", async () => {
    const held = await omise.chargeCard({ capture: false });
    const reversed = await omise.call("POST", `/charges/${held.body.id}/reverse`);
    expect(reversed.body).toMatchObject({
      status: "reversed",
      reversed: true,
      authorized: true,
      paid: false,
    });
    expect(reversed.body.reversed_at).not.toBeNull();
    const paid = await omise.chargeCard();
    expect(await omise.call("POST", `/charges/${paid.body.id}/reverse`)).toMatchObject({
      status: 400,
      body: { code: "failed_reverse", message: "only uncaptured authorized charges can be reversed" },
    });
  });

  it("takes a token once", async () => {
    const card = await omise.token();
    const request = { amount: 2000, currency: "THB", card };
    expect((await omise.call("POST", "/charges", request)).status).toBe(200);
    expect(await omise.call("POST", "/charges", request)).toMatchObject({
      status: 400,
      body: { code: "used_token", message: "token was already used" },
    });
    const token = await omise.call("GET", `/tokens/${card}`, undefined, PUBLIC_KEY);
    expect(token.body.used).toBe(true);
  });

  it("gives the same card the same fingerprint, and never shows its number", async () => {
    const number = "4111111111111111";
    const [one, two] = await Promise.all([
      omise.chargeCard({}, { number }),
      omise.chargeCard({}, { number }),
    ]);
    expect(one.body.card?.fingerprint).toBe(two.body.card?.fingerprint);
    expect(JSON.stringify(one.body)).not.toContain(number);
  });
});

describe("3-D Secure", () => {
  it.each([[{ number: "5454545454545454" }], [{ name: "Somchai 3ds" }]])(
    "%j waits on the authorize page and pays when the payer approves",
    async (card) => {
      const charge = await omise.chargeCard({ return_uri: RETURN_URI }, card);
      expect(charge.body).toMatchObject({
        status: "pending",
        authorized: false,
        paid: false,
        return_uri: RETURN_URI,
      });
      expect(charge.body.authorize_uri).toMatch(/\/payments\/paym_test_[0-9a-z]{19}\/authorize\?acs=false$/);
      const answered = await answer(String(charge.body.authorize_uri), "approve");
      // No result in the address: whoever wants to know has to ask.
      expect([answered.status, answered.headers.get("location")]).toEqual([303, RETURN_URI]);
      const after = await omise.call("GET", `/charges/${charge.body.id}`);
      expect(after.body).toMatchObject({ status: "successful", paid: true, authorized: true });
      expect(after.body.authorize_uri).toBe(charge.body.authorize_uri);
    },
  );

  it("fails when the payer declines", async () => {
    const charge = await omise.chargeCard({ return_uri: RETURN_URI }, { name: "A 3DS" });
    const answered = await answer(String(charge.body.authorize_uri), "decline");
    expect(answered.headers.get("location")).toBe(RETURN_URI);
    const after = await omise.call("GET", `/charges/${charge.body.id}`);
    expect(after.body).toMatchObject({ status: "failed", failure_code: "payment_rejected", paid: false });
  });

  it("fails for the validation card even when the payer approves", async () => {
    const charge = await omise.chargeCard({ return_uri: RETURN_URI }, { number: "4111111111140003" });
    expect(charge.body.status).toBe("pending");
    await answer(String(charge.body.authorize_uri), "approve");
    expect((await omise.call("GET", `/charges/${charge.body.id}`)).body.status).toBe("failed");
  });

  it("fails for the enrolment card before any page is shown", async () => {
    const charge = await omise.chargeCard({ return_uri: RETURN_URI }, { number: "5555551111120002" });
    expect(charge.body).toMatchObject({
      status: "failed",
      authorize_uri: null,
      failure_code: "payment_rejected",
    });
  });

  it("declines after approval when the card itself declines", async () => {
    const card = { name: "A 3DS", number: "4111111111140011" };
    const charge = await omise.chargeCard({ return_uri: RETURN_URI }, card);
    await answer(String(charge.body.authorize_uri), "approve");
    const after = await omise.call("GET", `/charges/${charge.body.id}`);
    expect(after.body).toMatchObject({ status: "failed", failure_code: "insufficient_fund" });
  });

  it("only holds the money after approval when the charge is not to be captured", async () => {
    const charge = await omise.chargeCard({ return_uri: RETURN_URI, capture: false }, { name: "A 3DS" });
    await answer(String(charge.body.authorize_uri), "approve");
    const after = await omise.call("GET", `/charges/${charge.body.id}`);
    expect(after.body).toMatchObject({ status: "pending", authorized: true, capturable: true, paid: false });
    const events = await omise.call("GET", `/charges/${charge.body.id}/events`);
    expect(events.body.data?.[1]).toMatchObject({ key: "charge.complete", data: { status: "pending" } });
  });

  it("refuses a charge without return_uri, as an account with 3-D Secure does", async () => {
    const refused = await omise.chargeCard({}, { name: "A 3DS" });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: "invalid_charge", message: "return uri is invalid" },
    });
    expect((await always.chargeCard({}, GOOD_CARD)).status).toBe(400);
  });

  it("is asked of every card in mode always, and of none in mode never", async () => {
    expect((await always.chargeCard({ return_uri: RETURN_URI })).body.status).toBe("pending");
    for (const number of ["5454545454545454", "4111111111140003", "4111111111150002"]) {
      const charge = await never.chargeCard({ return_uri: RETURN_URI }, { number, name: "A 3DS" });
      expect(charge.body).toMatchObject({ status: "successful", authorize_uri: null });
    }
  });

  it("can be given up by the merchant: expire ends it, and a late approval changes nothing", async () => {
    const charge = await omise.chargeCard({ return_uri: RETURN_URI }, { name: "A 3DS" });
    const expired = await omise.call("POST", `/charges/${charge.body.id}/expire`);
    expect(expired.body).toMatchObject({ status: "expired", expired: true });
    const late = await answer(String(charge.body.authorize_uri), "approve");
    expect([late.status, await late.text()]).toEqual([200, expect.stringContaining(RETURN_URI)]);
    expect((await omise.call("GET", `/charges/${charge.body.id}`)).body.status).toBe("expired");
    const again = await omise.call("POST", `/charges/${charge.body.id}/expire`);
    expect(again).toMatchObject({ status: 400, body: { code: "failed_expire" } });
  });
});

function answer(authorizeUri: string, choice: "approve" | "decline"): Promise<Response> {
  const body = new URLSearchParams({ answer: choice });
  return fetch(authorizeUri, { method: "POST", body, redirect: "manual" });
}
