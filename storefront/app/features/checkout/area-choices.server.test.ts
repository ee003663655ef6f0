import { describe, expect, it } from "vitest";
import { areaChoices, chosenArea } from "./area-choices.server";

describe("a postcode or a sub-district picks the rest", () => {
  it("finds every sub-district of a postcode", async () => {
    const labels = (await areaChoices("21150", "th")).map((choice) => choice.label);
    expect(labels).toContain("ต.มาบตาพุด อ.เมืองระยอง จ.ระยอง 21150");
    expect(labels.every((label) => label.endsWith("21150"))).toBe(true);
  });

  it("names sub-districts of Bangkok as Bangkok does", async () => {
    const [first] = await areaChoices("บางรัก", "th");
    expect(first?.label).toMatch(/^แขวง.+ เขต.+ กรุงเทพมหานคร \d{5}$/);
  });

  it("shows the row that was chosen before, in the page's language", async () => {
    expect(await chosenArea("210114-21150", "en")).toEqual({
      key: "210114-21150",
      label: "Map Ta Phut, Mueang Rayong, Rayong 21150",
    });
    expect(await chosenArea("nowhere", "th")).toBeNull();
  });

  it.each(["", "   ", "ไม่มีที่นี่แน่นอน", "<script>", "'; --"])("finds nothing for %o", async (query) => {
    expect(await areaChoices(query, "th")).toEqual([]);
  });
});
