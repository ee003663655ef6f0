import { describe, expect, it } from "vitest";
import { missingText } from "./missing-text";

const line = (title: string) => ({ title, wanted: 3, taken: 1 });

describe("what could not be ordered again", () => {
  it("names each with what is left of it", () => {
    expect(missingText([line("น้ำผึ้ง")], "th")).toBe("น้ำผึ้ง (ได้ 1 จาก 3)");
    expect(missingText([line("Honey"), line("Squid")], "en")).toBe("Honey (1 of 3), Squid (1 of 3)");
  });

  it("names three and counts the rest, because the notice travels in a cookie", () => {
    const many = Array.from({ length: 40 }, (_, index) => line(`${"น้ำพริก".repeat(30)}${index}`));
    const text = missingText(many, "th");
    expect(text).toMatch(/และอีก 37 รายการ$/);
    expect(Buffer.from(text).toString("base64").length).toBeLessThan(1_200);
  });

  it("cuts no mark from its letter", () => {
    expect(missingText([line("น้ำ".repeat(60))], "th")).toMatch(/^(?:น้ำ)+(?:น้)?…/);
  });
});
