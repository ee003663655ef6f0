import { expect, it } from "vitest";
import { passportCode, passportState, readPassportCode } from "./passport-code";

it("a code has 26 signs and is read whatever its case, spaces and look-alikes", () => {
  const code = passportCode(Uint8Array.from({ length: 26 }, (_, index) => index * 37));
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(readPassportCode(code)).toBe(code);
  const typed = `${code.slice(0, 13).toLowerCase()} - ${code.slice(13)}`
    .replaceAll("1", "l")
    .replaceAll("0", "o");
  expect(readPassportCode(typed)).toBe(code);
});

it.each(["", "ABC", "U".repeat(26), "../../admin", `${"A".repeat(26)}B`])("%j is no code", (text) => {
  expect(readPassportCode(text)).toBeUndefined();
});

it("a passport is valid through its last day, and a revoked one is revoked even then", () => {
  const passport = { expiresOn: "2026-12-31", revokedAt: null };
  expect(passportState(passport, "2026-12-31")).toBe("valid");
  expect(passportState(passport, "2027-01-01")).toBe("expired");
  expect(passportState({ ...passport, revokedAt: new Date() }, "2026-12-31")).toBe("revoked");
});
