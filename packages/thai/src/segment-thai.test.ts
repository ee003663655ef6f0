import { describe, expect, it } from "vitest";
import { graphemeLength, segmentThai } from "./segment-thai";

describe("segmentThai", () => {
  it.each([
    { text: "ปลาหมึกแห้ง", words: ["ปลาหมึก", "แห้ง"] },
    { text: "น้ำพริกเผา", words: ["น้ำ", "พริก", "เผา"] },
    { text: "ข้าวหอมมะลิ 5 กก.", words: ["ข้าว", "หอม", "มะลิ", "5", "กก"] },
    { text: "Dried squid, 100 g", words: ["Dried", "squid", "100", "g"] },
    { text: "นํ้าปลา", words: ["น้ำปลา"] },
    { text: " … — ! ", words: [] },
    { text: "", words: [] },
  ])("cuts '$text' into words without spaces and punctuation", ({ text, words }) => {
    expect(segmentThai(text)).toEqual(words);
  });
});

describe("graphemeLength", () => {
  it.each([
    ["น้ำปลา", 4],
    ["กี่", 1],
    ["", 0],
    ["abc", 3],
    ["👨‍👩‍👧", 1],
  ])("counts %s as a reader does: %i", (text, length) => {
    expect(graphemeLength(text)).toBe(length);
  });
});
