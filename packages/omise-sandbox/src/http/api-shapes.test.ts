import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GOOD_CARD, type Json, PUBLIC_KEY, type Started, startSandbox } from "../testing/start-sandbox.js";

const words = (text: string) => text.trim().split(/\s+/).sort();

/** Full key lists of API 2019-05-29, from recorded responses. */
const KEYS = {
  charge: words(`object id location amount authorization_type authorized_amount captured_amount
    acquirer_reference_number net fee fee_vat interest interest_vat funding_amount refunded_amount transaction_fees
    platform_fee currency funding_currency ip refunds link description metadata card source schedule linked_account
    customer dispute transaction failure_code failure_message merchant_advice merchant_advice_code status authorize_uri
    return_uri created_at paid_at authorized_at expires_at expired_at reversed_at multi_capture
    zero_interest_installments branch terminal device authorized capturable capture disputable livemode refundable
    partially_refundable reversed reversible voided paid expired can_perform_void approval_code`),
  source:
    words(`object id livemode location amount barcode bank created_at currency email flow installment_term ip
    absorption_type name mobile_number phone_number platform_type scannable_code qr_settings billing shipping items
    references provider_references store_id store_name terminal_id type zero_interest_installments charge_status
    receipt_amount discounts promotion_code`),
  document: words("object livemode id deleted filename location kind download_uri created_at"),
  token: words("object id livemode location used charge_status card created_at"),
  card: words(`object id livemode location deleted street1 street2 city state phone_number postal_code country
    financing bank brand fingerprint first_digits last_digits name expiration_month expiration_year
    security_code_check tokenization_method created_at`),
  refund:
    words(`object id location livemode voided currency amount metadata charge capture terminal transaction status
    funding_amount funding_currency created_at acquirer_reference_number approval_code`),
  event: words("object id livemode location webhook_deliveries data key created_at"),
  list: words("object data limit offset total location order from to"),
  capability: words(`object location banks limits payment_methods country tokenization_methods
    zero_interest_installments`),
  payment_method: words(
    `object name currencies card_brands installment_terms loan_installment_terms banks provider`,
  ),
  account:
    words(`object id team livemode location country currency email created_at supported_currencies api_version
    auto_activate_recipients chain_enabled zero_interest_installments chain_return_uri webhook_uri
    metadata_export_keys chaining_allowed last_updated_api_version transfer_config`),
  error: words("object location code message"),
};

let omise: Started;
beforeAll(async () => {
  omise = await startSandbox();
});
afterAll(() => omise.close());

const keysOf = (value: Json | undefined) => Object.keys(value ?? {}).sort();

describe("shapes of API 2019-05-29", () => {
  it("has every key of a card charge, its card and its refunds, and no other", async () => {
    const { body } = await omise.chargeCard({
      metadata: { order: "1" },
      description: "น้ำผึ้ง",
      ip: "203.0.113.1",
    });
    expect(keysOf(body)).toEqual(KEYS.charge);
    expect(keysOf(body.card)).toEqual(KEYS.card);
    expect(keysOf(body.refunds)).toEqual(KEYS.list);
    expect(body).toMatchObject({
      object: "charge",
      amount: 100_000,
      currency: "THB",
      fee: 3650,
      fee_vat: 256,
      net: 96_094,
      transaction_fees: { fee_flat: "0.0", fee_rate: "3.65", vat_rate: "7.0" },
      metadata: { order: "1" },
      description: "น้ำผึ้ง",
      ip: "203.0.113.1",
      source: null,
      livemode: false,
    });
  });

  it("has every key of a PromptPay charge, its source and its QR document", async () => {
    const { body } = await omise.chargePromptPay();
    expect(keysOf(body)).toEqual(KEYS.charge);
    expect(keysOf(body.source)).toEqual(KEYS.source);
    expect(keysOf(body.source?.scannable_code)).toEqual(words("object type image"));
    expect(keysOf(body.source?.scannable_code?.image)).toEqual(KEYS.document);
    expect(body.transaction_fees?.fee_rate).toBe("1.65");
    expect(body).toMatchObject({ card: null, authorize_uri: null, return_uri: null });
  });

  it("writes ids and instants the way Omise does", async () => {
    const { body } = await omise.chargePromptPay();
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
    expect(body.id).toMatch(/^chrg_test_[0-9a-z]{19}$/);
    expect(body.source?.id).toMatch(/^src_test_[0-9a-z]{19}$/);
    expect(body.source?.scannable_code?.image?.id).toMatch(/^docu_test_[0-9a-z]{19}$/);
    expect(body.created_at).toMatch(instant);
    expect(body.expires_at).toMatch(instant);
    expect(body.location).toBe(`/charges/${body.id}`);
  });

  it("has every key of token, refund, event, account, capability and error", async () => {
    const token = await omise.call("POST", "/tokens", { card: GOOD_CARD }, PUBLIC_KEY);
    expect(keysOf(token.body)).toEqual(KEYS.token);
    expect(keysOf(token.body.card)).toEqual(KEYS.card);
    const charge = await omise.chargeCard();
    const refund = await omise.call("POST", `/charges/${charge.body.id}/refunds`, { amount: 1 });
    expect(keysOf(refund.body)).toEqual(KEYS.refund);
    const events = await omise.call("GET", "/events");
    expect(keysOf(events.body)).toEqual(KEYS.list);
    expect(keysOf(events.body.data?.[0])).toEqual(KEYS.event);
    expect(keysOf((await omise.call("GET", "/account")).body)).toEqual(KEYS.account);
    const capability = await omise.call("GET", "/capability", undefined, PUBLIC_KEY);
    expect(keysOf(capability.body)).toEqual(KEYS.capability);
    expect(keysOf(capability.body.payment_methods?.[0])).toEqual(KEYS.payment_method);
    const missing = await omise.call("GET", "/charges/chrg_test_none");
    expect(keysOf(missing.body)).toEqual(KEYS.error);
  });

  it("offers card and PromptPay in its capability", async () => {
    const { body } = await omise.call("GET", "/capability", undefined, PUBLIC_KEY);
    expect(body).toMatchObject({
      country: "TH",
      limits: { charge_amount: { min: 2000 } },
      payment_methods: [{ name: "card" }, { name: "promptpay", currencies: ["THB"], card_brands: null }],
    });
  });

  it("reads the same request as JSON and as a form with brackets", async () => {
    const form = new URLSearchParams({
      amount: "54000",
      currency: "thb",
      "source[type]": "promptpay",
      "metadata[session_id]": "payses_1",
    });
    const response = await fetch(`${omise.url}/charges`, {
      method: "POST",
      headers: { authorization: `Basic ${btoa("skey_test_5xuy4w91xqz7d1w9u0t:")}` },
      body: form,
    });
    const body = (await response.json()) as Json;
    expect(body).toMatchObject({
      amount: 54_000,
      metadata: { session_id: "payses_1" },
      source: { type: "promptpay" },
    });
  });

  it("takes a JSON content type without any body, as the official client sends it", async () => {
    const charge = await omise.chargeCard({ capture: false });
    const answer = await omise.call("POST", `/charges/${charge.body.id}/reverse`);
    expect(answer).toMatchObject({ status: 200, body: { status: "reversed" } });
  });
});

describe("refused requests", () => {
  it.each([
    ["no amount", { amount: undefined }, "bad_request", "amount is not a number"],
    ["a fraction", { amount: 100.5 }, "bad_request", "amount is not a number"],
    [
      "too little",
      { amount: 1999 },
      "invalid_charge",
      "amount must be greater than or equal to 2000 (thb subunits)",
    ],
    [
      "too much for PromptPay",
      { amount: 15_000_001 },
      "bad_request",
      "amount must be less than or equal to 15000000 (thb subunits)",
    ],
    ["another currency", { currency: "USD" }, "invalid_charge", "currency is currently not supported"],
    ["no means of payment", { source: undefined }, "missing_card", "request contains no card"],
    ["another source", { source: { type: "alipay" } }, "bad_request", "type is currently not supported"],
    ["metadata that is text", { metadata: "x" }, "bad_request", "Metadata should be a JSON hash"],
    [
      "a return address that is none",
      { return_uri: "javascript:alert(1)" },
      "invalid_charge",
      "return uri is invalid",
    ],
    [
      "three webhook endpoints",
      { webhook_endpoints: ["http://a", "http://b", "http://c"] },
      "bad_request",
      "at most 2",
    ],
    ["an end in the past", { expires_at: "2020-01-01T00:00:00Z" }, "invalid_charge", "expires_at must be"],
  ])("a charge with %s is an error object with status 400", async (_, change, code, message) => {
    const { status, body } = await omise.chargePromptPay(change);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      object: "error",
      location: `https://www.omise.co/api-errors#${code.replaceAll("_", "-")}`,
      code,
      message: expect.stringContaining(message),
    });
  });

  it("leave no charge, no event and the token unused", async () => {
    const before = (await omise.call("GET", "/__sandbox/state")).body.counts;
    const token = await omise.token();
    expect((await omise.call("POST", "/charges", { amount: 1, currency: "THB", card: token })).status).toBe(
      400,
    );
    const after = (await omise.call("GET", "/__sandbox/state")).body.counts;
    // The token itself was made in between.
    expect(after).toMatchObject({ charges: before?.charges, events: before?.events });
    const again = await omise.call("POST", "/charges", { amount: 2000, currency: "THB", card: token });
    expect(again).toMatchObject({ status: 200, body: { status: "successful" } });
  });

  it.each([
    ["POST", "/charges", "{not json", "request body is not valid JSON"],
    ["POST", "/charges", "[]", "request body must be a JSON object"],
    ["POST", "/charges", JSON.stringify({ description: "x".repeat(70_000) }), "request body is too large"],
  ])("%s %s with a broken body is a 400 with words", async (method, path, text, message) => {
    const response = await fetch(omise.url + path, {
      method,
      headers: {
        "content-type": "application/json",
        authorization: `Basic ${btoa("skey_test_5xuy4w91xqz7d1w9u0t:")}`,
      },
      body: text,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ object: "error", code: "bad_request", message });
  });

  it.each(["/charges/chrg_test_x", "/events/evnt_test_x", "/charges/chrg_test_x/refunds", "/nothing/here"])(
    "GET %s is a 404 error object",
    async (path) => {
      expect(await omise.call("GET", path)).toMatchObject({
        status: 404,
        body: { object: "error", code: "not_found" },
      });
    },
  );
});
