import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_NAME_GRAPHEMES, parsePersonName, splitThaiName } from "./person-name";

describe("splitThaiName", () => {
  it.each([
    { name: "สมชาย ใจดี", first: "สมชาย", last: "ใจดี" },
    { name: "  สมชาย\u00A0 ใจดี ", first: "สมชาย", last: "ใจดี" },
    { name: "สมหญิง ณ อยุธยา", first: "สมหญิง", last: "ณ อยุธยา" },
    { name: "มาลี", first: "มาลี", last: "" },
    { name: "นางสาวมาลี ใจงาม", first: "นางสาวมาลี", last: "ใจงาม" },
    { name: "John van Dyke", first: "John", last: "van Dyke" },
    { name: "", first: "", last: "" },
  ])("splits '$name' at its first space", ({ name, first, last }) => {
    expect(splitThaiName(name)).toEqual({ first, last });
  });

  it("loses no letter: first and last give the tidy name again", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const { first, last } = splitThaiName(name);
        expect(splitThaiName([first, last].filter(Boolean).join(" "))).toEqual({ first, last });
        expect(first.includes(" ")).toBe(false);
      }),
    );
  });
});

describe("parsePersonName", () => {
  it("gives the tidy name with its parts", () => {
    expect(parsePersonName(" นํ้าฝน   ใจดี ")).toEqual({
      ok: true,
      full: "น้ำฝน ใจดี",
      first: "น้ำฝน",
      last: "ใจดี",
    });
  });

  it("counts the limit as a reader counts letters, so that marks are free", () => {
    expect(parsePersonName("กี่".repeat(MAX_NAME_GRAPHEMES))).toMatchObject({ ok: true });
    expect(parsePersonName("ก".repeat(MAX_NAME_GRAPHEMES + 1))).toEqual({ ok: false, reason: "too_long" });
  });

  it.each([
    ["", "empty"],
    [" \u200B ", "empty"],
    ["12345", "letters"],
    ["...", "letters"],
    ["สมชาย\u0000ใจดี", "letters"],
    ["สมชาย\nใจดี", "letters"],
    ["ก".repeat(100_000), "too_long"],
    [`ก${"่".repeat(100_000)}`, "too_long"],
  ])("refuses %j: %s", (name, reason) => {
    expect(parsePersonName(name)).toEqual({ ok: false, reason });
  });
});
