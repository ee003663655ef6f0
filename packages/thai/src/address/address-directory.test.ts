import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addressDirectory } from "./address-directory";
import { findByKey, findByPostcode, findTambon } from "./find-address";

const rayong = readFileSync(new URL("../../data/rayong_tambons.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [amphoeCode = "", amphoeTh = "", amphoeEn = "", code = "", th = "", en = "", postcode = ""] =
      line.split(",");
    return { amphoeCode, amphoeTh, amphoeEn, code, th, en, postcode };
  });

describe("the address directory", () => {
  it("covers the country: 77 provinces and more than 7,300 tambons, each with a postcode", async () => {
    const { rows } = await addressDirectory();
    expect(new Set(rows.map((row) => row.provinceCode)).size).toBe(77);
    expect(rows.length).toBeGreaterThan(7_300);
    expect(rows.every((row) => /^\d{5}$/.test(row.postcode))).toBe(true);
    expect(rows.every((row) => row.tambon.th && row.tambon.en && row.amphoe.th && row.province.th)).toBe(
      true,
    );
  });

  it("gives every row one key that is its own, plain ASCII and at most 80 characters", async () => {
    const { rows, byKey } = await addressDirectory();
    expect(byKey.size).toBe(rows.length);
    expect(rows.filter((row) => !/^[a-z0-9-]{1,80}$/.test(row.key))).toEqual([]);
  });

  it("never shows a tambon code that belongs to another amphoe or province", async () => {
    const { rows } = await addressDirectory();
    const wrong = rows.filter(
      (row) =>
        row.tambonCode !== "" &&
        !(row.tambonCode.startsWith(row.amphoeCode) && row.amphoeCode.startsWith(row.provinceCode)),
    );
    expect(wrong).toEqual([]);
  });

  it("names no two tambons of one code differently", async () => {
    const { byTambonCode } = await addressDirectory();
    const ambiguous = [...byTambonCode].filter(
      ([, rows]) => new Set(rows.map((row) => row.tambon.th)).size > 1,
    );
    expect(ambiguous.map(([code]) => code)).toEqual([]);
  });

  it("keeps tambons without a code choosable", async () => {
    const withoutCode = (await findByPostcode("38150")).filter((row) => row.tambon.th === "เซกา");
    expect(withoutCode).toMatchObject([{ tambonCode: "", key: "bueng-kan-seka-seka-38150" }]);
    expect(await findByKey("bueng-kan-seka-seka-38150")).toBe(withoutCode[0]);
  });
});

describe("Rayong in the directory", () => {
  it("has a table of 58 tambons to check against", () => {
    expect(rayong).toHaveLength(58);
  });

  it.each(rayong)("resolves $th ($code) with its names and postcode $postcode", async (tambon) => {
    const row = await findTambon(tambon.code);
    expect(row).toEqual({
      key: `${tambon.code}-${tambon.postcode}`,
      tambonCode: tambon.code,
      tambon: { th: tambon.th, en: tambon.en },
      amphoeCode: tambon.amphoeCode,
      amphoe: { th: tambon.amphoeTh, en: tambon.amphoeEn },
      provinceCode: "21",
      province: { th: "ระยอง", en: "Rayong" },
      postcode: tambon.postcode,
    });
    expect(await findByPostcode(tambon.postcode)).toContainEqual(row);
  });

  it("holds no tambon of Rayong that is not in the table", async () => {
    const { rows } = await addressDirectory();
    const codes = new Set(rows.filter((row) => row.provinceCode === "21").map((row) => row.tambonCode));
    expect([...codes].sort()).toEqual(rayong.map((tambon) => tambon.code).sort());
  });
});
