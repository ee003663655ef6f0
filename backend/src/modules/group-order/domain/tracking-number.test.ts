import { describe, expect, it } from "vitest";
import { readTrackingNumber } from "./tracking-number";

describe("a tracking number", () => {
  it.each([
    ["thailand_post", "EF 4738 5291 9 TH".replace(/ /g, ""), null],
    ["thailand_post", "RR473124829TH", "RR473124829TH"],
    ["thailand_post", "rr 473124829 th", "RR473124829TH"],
    ["thailand_post", "RR473124828TH", null],
    ["thailand_post", "TH01234567890A", null],
    ["flash", "TH0123A4567B", "TH0123A4567B"],
    ["flash", "RR473124829TH", null],
    ["jt", "820012345678", "820012345678"],
    ["jt", "TH0123A4567B", null],
    ["kerry", "KEX12345678901", "KEX12345678901"],
    ["ninjavan", "NVTHABC1234567", "NVTHABC1234567"],
    ["other", "A-12345", "A-12345"],
    ["other", "<script>", null],
    ["other", "1", null],
  ] as const)("of %s: %s is read as %s", (carrier, text, number) => {
    expect(readTrackingNumber(carrier, text)).toBe(number);
  });
});
