import { describe, expect, it } from "vitest";
import { searchAddress } from "./search-address";

describe("searchAddress", () => {
  it.each([
    { typed: "กองดิน", first: "210310-22160" },
    { typed: "กองด", first: "210310-22160" },
    { typed: "kong din", first: "210310-22160" },
    { typed: "Map Ta Phut", first: "210114-21150" },
    { typed: "เเกลง", first: "210106-21160" },
    { typed: "ต.แกลง อ.เมือง", first: "210106-21160" },
    { typed: "ตำบลกองดินอำเภอแกลงจังหวัดระยอง", first: "210310-22160" },
    { typed: "ชากโดน, แกลง", first: "210303-21110" },
    { typed: "บ้านฉาง ระยอง", first: "210203-21130" },
    { typed: "ปากน้ำประแส", first: "210313-21170" },
    { typed: "ปากนำประแส", first: "210313-21170" },
    { typed: "๒๑๑๖", first: "210105-21160" },
    { typed: "เพ 21160", first: "210105-21160" },
    { typed: "บางนาเหนือ กทม", first: "bangkok-bang-na-bangna-enue-10260" },
  ])("finds $first for '$typed'", async ({ typed, first }) => {
    expect((await searchAddress(typed, 5))[0]?.key).toBe(first);
  });

  it("shows the tambons of an amphoe that was named", async () => {
    const rows = await searchAddress("ปลวกแดง", 6);
    expect(new Set(rows.map((row) => row.amphoe.th))).toEqual(new Set(["ปลวกแดง"]));
    expect(rows[0]?.tambon.th).toBe("ปลวกแดง");
  });

  it.each(["", "  ", "ต.", "ไม่มีที่ไหนชื่อนี้", "99999", "' OR 1=1 --"])("finds nothing for %j", async (typed) => {
    expect(await searchAddress(typed)).toEqual([]);
  });

  it("stays within its limits whatever is asked", async () => {
    expect(await searchAddress("บ้าน", 3)).toHaveLength(3);
    expect(await searchAddress("บ้าน", 100_000)).toHaveLength(100);
    expect(await searchAddress("บ้าน", -1)).toEqual([]);
    expect(await searchAddress("บ้าน", Number.NaN)).toEqual([]);
    expect(await searchAddress("ก".repeat(10_000))).toEqual([]);
  });
});
