import { describe, expect, it } from "vitest";
import { readCard } from "./card-details";

const now = new Date("2026-11-23T03:00:00Z");
const good = { number: "4242 4242 4242 4242", name: " SOMSRI JAIDEE ", expiry: "08/29", code: "123" };

describe("a typed card", () => {
  it("becomes what Omise.js wants", () => {
    expect(readCard(good, now)).toEqual({
      ok: true,
      card: {
        name: "SOMSRI JAIDEE",
        number: "4242424242424242",
        expiration_month: 8,
        expiration_year: 2029,
        security_code: "123",
      },
    });
  });

  it.each(["08/29", "8/29", "0829", "08 / 2029", "08-29"])(
    "expires in August 2029 when it says %s",
    (expiry) => {
      expect(readCard({ ...good, expiry }, now)).toMatchObject({
        ok: true,
        card: { expiration_month: 8, expiration_year: 2029 },
      });
    },
  );

  it("is good to the end of its month", () => {
    expect(readCard({ ...good, expiry: "11/26" }, now).ok).toBe(true);
    expect(readCard({ ...good, expiry: "10/26" }, now)).toEqual({
      ok: false,
      faults: { expiry: "fault.card.expired" },
    });
  });

  it.each([
    ["number", { number: "4242 4242 4242 4241" }, "fault.card.number"],
    ["number", { number: "4242" }, "fault.card.number"],
    ["number", { number: "" }, "fault.card.number"],
    ["name", { name: "  " }, "fault.card.name"],
    ["expiry", { expiry: "13/29" }, "fault.card.expiry"],
    ["expiry", { expiry: "" }, "fault.card.expiry"],
    ["code", { code: "12" }, "fault.card.code"],
    ["code", { code: "12a" }, "fault.card.code"],
  ])("names a wrong %s (%o)", (field, change, key) => {
    expect(readCard({ ...good, ...change }, now)).toEqual({ ok: false, faults: { [field]: key } });
  });
});
