import type { ProductCertificate } from "@chumchon/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedFacts } from "./changed-facts";
import { readFdaNumber } from "./fda-number";
import { missingForSale } from "./missing-for-sale";
import { netText } from "./net-text";

const fda: ProductCertificate = {
  kind: "fda",
  number: "21-2-01234-6-0001",
  level: null,
  valid_until: null,
  photo_id: null,
};
const paste = {
  category: "chili-paste",
  description: "น้ำพริกกะปิปลาทู ทำจากกะปิแท้ รสจัด",
  pictures: ["/pictures/p-1.webp"],
  certificates: [fda],
  fda_exempt_reason: null,
  variants: [{ price_satang: 8900, net_amount: 200, net_unit: "g" as const, weight_grams: 260 }],
};
const size = { price_satang: 8900, net_amount: 200, net_unit: "g" as const, weight_grams: 260 };
const today = "2026-11-26";

describe("what goods lack before they may be sold", () => {
  it.each([
    ["nothing", {}, []],
    ["a price", { variants: [{ ...size, price_satang: null }] }, ["price"]],
    ["the net quantity", { variants: [{ ...size, net_amount: null }] }, ["net_amount"]],
    ["the weight of one of two sizes", { variants: [size, { ...size, weight_grams: null }] }, ["weight"]],
    ["a picture", { pictures: [] }, ["picture"]],
    ["words of the group's own", { description: "ทำจาก ____ โดยสมาชิกกลุ่ม" }, ["description"]],
    ["the number that food needs", { certificates: [] }, ["certificate"]],
    ["no number where the group says why", { certificates: [], fda_exempt_reason: "ขายที่ร้านของกลุ่มเท่านั้น" }, []],
    ["13 digits", { certificates: [{ ...fda, number: "21-2-01234" }] }, ["fda_number"]],
    [
      "a certificate that holds",
      { certificates: [{ ...fda, valid_until: "2026-11-25" }] },
      ["certificate_expired"],
    ],
    [
      "the number of another certificate",
      { certificates: [fda, { ...fda, kind: "tcps" as const, number: " " }] },
      ["certificate_number"],
    ],
    [
      "no number for stars",
      { certificates: [fda, { ...fda, kind: "otop" as const, number: null, level: 4 }] },
      [],
    ],
    ["nothing for a basket", { category: "craft", certificates: [] }, []],
    [
      "for balm, another certificate than food's",
      { category: "herbal", certificates: [fda] },
      ["certificate"],
    ],
  ])("%s", (_name, change, missing) => {
    expect(missingForSale({ ...paste, ...change }, today)).toEqual(missing);
  });

  it("is not asked again of a certificate that staff have accepted", () => {
    const old = { ...fda, number: "written by hand", valid_until: "2020-01-01" };
    expect(missingForSale({ ...paste, certificates: [old] }, today, [old])).toEqual([]);
  });
});

it.each([
  ["2120123460001", "21-2-01234-6-0001"],
  ["๒๑-๒-๐๑๒๓๔-๖-๐๐๐๑", "21-2-01234-6-0001"],
  ["อย. 21 2 01234 6 0001", "21-2-01234-6-0001"],
  ["212012346000", undefined],
  ["21-2-01234-6-000X", undefined],
  ["", undefined],
])("the food number %j is read as %j", (typed, read) => {
  expect(readFdaNumber(typed)).toBe(read);
});

it("a food number that was read is read the same again, whatever was typed", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{13}$/), (digits) => {
      const read = readFdaNumber(digits) ?? "";
      expect(readFdaNumber(read)).toBe(read);
      expect(read.replaceAll("-", "")).toBe(digits);
    }),
  );
});

it("names what changed, in the order in which staff read it", () => {
  const before = { ...paste, title: "น้ำพริก", net: [] };
  expect(changedFacts(before, { ...before, title: "น้ำพริกกะปิ", pictures: [] })).toEqual(["title", "pictures"]);
  expect(changedFacts(before, { ...before })).toEqual([]);
  expect(changedFacts(null, before)).toHaveLength(7);
});

it("writes a net quantity as a label does", () => {
  expect([netText(1500, "ml"), netText(0.5, "g"), netText(1, "piece")]).toEqual([
    "1,500 มิลลิลิตร",
    "0.5 กรัม",
    "1 ชิ้น",
  ]);
});
