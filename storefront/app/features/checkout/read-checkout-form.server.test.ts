import { currentPrivacyVersion } from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { dictionary } from "~/lib/i18n/dictionary";
import type { FaultKey } from "./fault-texts";
import { checkCheckoutForm, readCheckoutForm } from "./read-checkout-form.server";

const good = {
  intent: "pay",
  name: "สมศรี ใจดี",
  phone: "๐๘๑-๒๓๔-๕๖๗๘",
  email: "",
  address_line: "99/1 หมู่ 2",
  area_query: "21150",
  address_key: "210114-21150",
  note: "ฝากไว้ที่ร้านค้า\nหน้าปากซอย",
  privacy_version: currentPrivacyVersion,
  method: "promptpay",
  shown_satang: "54000",
};

function formOf(change: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...good, ...change })) data.set(name, value);
  return data;
}

const check = (change: Record<string, string>) => checkCheckoutForm(readCheckoutForm(formOf(change)), "th");

describe("the checkout's form", () => {
  it("accepts what Thais write: Thai digits, one name, a note of two lines", async () => {
    expect(await check({})).toMatchObject({ ok: true, method: "promptpay", address: { name: "สมศรี ใจดี" } });
    expect(await check({ name: "สมศรี" })).toMatchObject({ ok: true });
    expect(await check({ email: " somsri@example.com " })).toMatchObject({
      ok: true,
      address: { email: "somsri@example.com" },
    });
  });

  it("asks who fetches everything for no place, and hands none on that was typed before", async () => {
    const nowhere = { address_line: "", area_query: "", address_key: "" };
    const checkFetched = (change: Record<string, string>) =>
      checkCheckoutForm(readCheckoutForm(formOf(change)), "th", true);
    expect(await checkFetched(nowhere)).toMatchObject({ ok: true, address: { name: "สมศรี ใจดี" } });
    const typed = await checkFetched({});
    expect(typed.ok && [typed.address.address_line, typed.address.address_key]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await checkFetched({ ...nowhere, phone: "" })).toMatchObject({
      ok: false,
      faults: { phone: expect.any(String) },
    });
    expect(await check(nowhere)).toMatchObject({ ok: false });
  });

  it.each<[string, Record<string, string>, string, FaultKey]>([
    ["an empty name", { name: " " }, "name", "fault.name.empty"],
    ["a name of digits", { name: "12345" }, "name", "fault.name.letters"],
    ["a name of 10,000 characters", { name: "ก".repeat(10_000) }, "name", "fault.name.too_long"],
    ["no phone", { phone: "" }, "phone", "fault.phone.empty"],
    ["a short phone", { phone: "0812345" }, "phone", "fault.phone.length"],
    ["a phone of letters", { phone: "โทรมา" }, "phone", "fault.phone.characters"],
    ["a phone of 10,000 digits", { phone: "0".repeat(10_000) }, "phone", "fault.phone.prefix"],
    ["half an e-mail", { email: "somsri@" }, "email", "fault.email.wrong"],
    ["no house number", { address_line: "" }, "address_line", "fault.address_line.empty"],
    ["too long an address", { address_line: "ก".repeat(201) }, "address_line", "fault.address_line.too_long"],
    ["a control character", { address_line: "99\u0007" }, "address_line", "fault.address_line.characters"],
    ["no sub-district", { address_key: "" }, "address_key", "fault.address_key.empty"],
    [
      "a postcode of another place",
      { address_key: "210114-10110" },
      "address_key",
      "fault.address_key.unknown",
    ],
    ["too long a note", { note: "ก".repeat(301) }, "note", "fault.note.too_long"],
    ["an unticked box", { privacy_version: "" }, "privacy_version", "fault.privacy_version.empty"],
    ["an old notice", { privacy_version: "draft-0" }, "privacy_version", "fault.privacy_version.outdated"],
    ["a card without its token", { method: "card" }, "method", "fault.method.card"],
    [
      "a token that is none",
      { method: "card", card_token: "4242424242424242" },
      "method",
      "fault.method.card",
    ],
  ])("names the field of %s and says how to mend it", async (_what, change, field, key) => {
    expect(await check(change)).toEqual({ ok: false, faults: { [field]: dictionary[key].th } });
  });

  it("names every wrong field at once", async () => {
    const checked = await check({
      name: "",
      phone: "",
      address_line: "",
      address_key: "",
      privacy_version: "",
    });
    expect(Object.keys(checked.ok ? {} : checked.faults).sort()).toEqual([
      "address_key",
      "address_line",
      "name",
      "phone",
      "privacy_version",
    ]);
  });

  it.each(["'; DROP TABLE cart; --", "<script>alert(1)</script> ก", "{{7*7}} ก"])(
    "keeps %s as the plain text that it is",
    async (text) => {
      const form = readCheckoutForm(formOf({ name: text, phone: text, note: text }));
      expect(form.values).toMatchObject({ name: text, phone: text, note: text });
      const checked = await checkCheckoutForm(form, "th");
      expect(Object.keys(checked.ok ? {} : checked.faults)).toEqual(["phone"]);
    },
  );

  it("takes a card's token, and no other field of a card", () => {
    const form = readCheckoutForm(
      formOf({ method: "card", card_token: "tokn_test_5abcdefgh", number: "4242" }),
    );
    expect(form.cardToken).toBe("tokn_test_5abcdefgh");
    expect(JSON.stringify(form)).not.toContain("4242");
  });

  it.each([
    ["54000", 54_000],
    ["", null],
    ["-1", null],
    ["1e9", null],
    ["NaN", null],
  ])("reads the amount that the button named from %o as %o", (text, satang) => {
    expect(readCheckoutForm(formOf({ shown_satang: text })).shownSatang).toBe(satang);
  });

  it("reads an empty request as an empty form", async () => {
    const form = readCheckoutForm(new FormData());
    expect(form).toMatchObject({ intent: "pay", cardToken: null, shownSatang: null });
    expect((await checkCheckoutForm(form, "th")).ok).toBe(false);
  });
});
