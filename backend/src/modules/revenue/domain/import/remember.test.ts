import { describe, expect, it } from "vitest";
import { remember } from "./remember";

describe("remember", () => {
  it("computes an answer once a text, and answers as the function would however many texts there are", () => {
    let computed = 0;
    const double = remember((text) => {
      computed++;
      return text + text;
    });
    for (let turn = 0; turn < 3; turn++) expect([double("กลุ่ม"), double("")]).toEqual(["กลุ่มกลุ่ม", ""]);
    expect(computed).toBe(2);
    for (let turn = 0; turn < 2; turn++) {
      for (let n = 0; n < 12_000; n++) expect(double(`${n}`)).toBe(`${n}${n}`);
    }
  });
});
