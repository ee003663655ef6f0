import { describe, expect, it } from "vitest";
import { swapKeyboardLayout } from "./keyboard-layout";

describe("swapKeyboardLayout", () => {
  it.each([
    ["s,7d", "หมึก"],
    ["m6giupo", "ทุเรียน"],
    ["oheribd", "น้ำพริก"],
    ["-hk;gdiup[", "ข้าวเกรียบ"],
    ["l[^j", "สบู่"],
    ["หๆีรก", "squid"],
    ["แนดดำำ", "coffee"],
    ["้นืำั", "honey"],
  ])("reads %j as %j", (typed, meant) => {
    expect(swapKeyboardLayout(typed)).toBe(meant);
  });

  it.each(["OTOPผ้า", "", "   "])("has nothing to say about %j", (typed) => {
    expect(swapKeyboardLayout(typed)).toBeNull();
  });
});
