import { describe, expect, it } from "vitest";
import { checkAddress } from "./check-address";
import { findByKey, findByPostcode, findTambon } from "./find-address";

describe("findByPostcode", () => {
  it("finds กองดิน of Rayong by 22160, the postcode it shares with Chanthaburi", async () => {
    const rows = await findByPostcode("22160");
    expect(rows.find((row) => row.tambonCode === "210310")).toMatchObject({
      tambon: { th: "กองดิน", en: "Kong Din" },
      amphoe: { th: "แกลง" },
      province: { th: "ระยอง" },
    });
    expect(new Set(rows.map((row) => row.province.th))).toEqual(new Set(["ระยอง", "จันทบุรี"]));
  });

  it("lists both amphoe of 21110, each amphoe's tambons together and in dictionary order", async () => {
    const rows = await findByPostcode("21110");
    expect(new Set(rows.map((row) => row.amphoe.th))).toEqual(new Set(["เขาชะเมา", "แกลง"]));
    const amphoes = rows.map((row) => row.amphoe.th);
    expect(amphoes).toEqual([...amphoes].sort(new Intl.Collator("th").compare));
  });

  it("reads Thai digits and spaces around", async () => {
    expect(await findByPostcode(" ๒๑๑๖๐ ")).toEqual(await findByPostcode("21160"));
    expect((await findByPostcode("21160")).map((row) => row.tambon.th)).toEqual(["แกลง", "เพ"]);
  });

  it.each(["", "2116", "99999", "abcde"])("finds nothing for %j", async (postcode) => {
    expect(await findByPostcode(postcode)).toEqual([]);
  });
});

describe("findTambon", () => {
  it("keeps both postcodes of a split tambon, each by its number", async () => {
    expect(await findTambon("210109", "21000")).toMatchObject({
      tambon: { th: "เนินพระ" },
      postcode: "21000",
    });
    expect(await findTambon("210109", "21150")).toMatchObject({
      tambon: { th: "เนินพระ" },
      postcode: "21150",
    });
  });

  it("knows ต.แกลง of อ.เมืองระยอง from อ.แกลง", async () => {
    expect(await findTambon("210106")).toMatchObject({ tambon: { th: "แกลง" }, amphoe: { th: "เมืองระยอง" } });
  });

  it("finds nothing for an unknown code, an empty code or a postcode of elsewhere", async () => {
    expect(await findTambon("219999")).toBeUndefined();
    expect(await findTambon("")).toBeUndefined();
    expect(await findTambon("210310", "21110")).toBeUndefined();
  });
});

describe("checkAddress", () => {
  it("accepts a tambon with a postcode that serves it and hands out its names", async () => {
    const checked = await checkAddress({ tambonCode: "210310", postcode: "๒๒๑๖๐" });
    expect(checked).toMatchObject({ ok: true, row: { key: "210310-22160", tambon: { th: "กองดิน" } } });
  });

  it("accepts the key of a tambon without a code", async () => {
    const checked = await checkAddress({ key: "bueng-kan-seka-seka-38150", postcode: "38150" });
    expect(checked).toMatchObject({ ok: true, row: { tambon: { th: "เซกา" } } });
  });

  it.each([
    [{ tambonCode: "210310", postcode: "21110" }, "postcode_mismatch"],
    [{ tambonCode: "210310", postcode: "2216" }, "postcode_format"],
    [{ tambonCode: "210310", postcode: "" }, "postcode_format"],
    [{ tambonCode: "210399", postcode: "22160" }, "unknown_tambon"],
    [{ tambonCode: "", postcode: "38150" }, "unknown_tambon"],
    [{ key: "__proto__", postcode: "38150" }, "unknown_tambon"],
    [{ key: "210310-22160", postcode: "21110" }, "postcode_mismatch"],
  ] as const)("refuses %j: %s", async (input, reason) => {
    expect(await checkAddress(input)).toEqual({ ok: false, reason });
  });

  it("finds no row by a made-up key", async () => {
    expect(await findByKey("210310-21110")).toBeUndefined();
  });
});
