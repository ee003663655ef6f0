import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findRayongAmphoe, findRayongTambon, rayongAmphoes, rayongTambons } from "./rayong-tambons";

describe("the Rayong table", () => {
  it("says what data/rayong_tambons.csv says: run scripts/generate-rayong.mjs after changing it", () => {
    const table = readFileSync(new URL("../../data/rayong_tambons.csv", import.meta.url), "utf8").trim();
    const lines = rayongTambons.map((tambon) =>
      [
        tambon.amphoe.code,
        tambon.amphoe.th,
        tambon.amphoe.en,
        tambon.code,
        tambon.th,
        tambon.en,
        tambon.postcode,
      ].join(","),
    );
    expect(lines).toEqual(table.split(/\r?\n/).slice(1));
  });

  it("holds 8 amphoe and 58 tambons with codes that begin with their amphoe's", () => {
    expect(rayongAmphoes).toHaveLength(8);
    expect(rayongTambons).toHaveLength(58);
    expect(rayongTambons.every((tambon) => tambon.code.startsWith(tambon.amphoe.code))).toBe(true);
    expect(new Set(rayongTambons.map((tambon) => tambon.code)).size).toBe(58);
  });

  it("finds by code, and nothing outside Rayong", () => {
    expect(findRayongTambon("210310")).toMatchObject({ th: "กองดิน", postcode: "22160" });
    expect(findRayongAmphoe("2103")).toEqual({ code: "2103", th: "แกลง", en: "Klaeng" });
    expect(findRayongTambon("100101")).toBeUndefined();
    expect(findRayongAmphoe("1001")).toBeUndefined();
  });
});
