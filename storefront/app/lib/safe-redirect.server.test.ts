import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safePath, safeRedirect } from "./safe-redirect.server";

const FALLBACK = "/fallback";

describe("safePath", () => {
  it.each([
    ["/", "/"],
    ["/cart", "/cart"],
    [
      "/en/products?q=%E0%B8%9B%E0%B8%A5%E0%B8%B2&page=2#top",
      "/en/products?q=%E0%B8%9B%E0%B8%A5%E0%B8%B2&page=2#top",
    ],
    ["/a/../cart", "/cart"],
    ["/search?next=//evil.example", "/search?next=//evil.example"],
  ])("keeps our own path %s", (value, expected) => {
    expect(safePath(value, FALLBACK)).toBe(expected);
  });

  it.each([
    ["a scheme", "https://evil.example/"],
    ["a script", "javascript:alert(1)"],
    ["a host without scheme", "//evil.example"],
    ["three slashes", "///evil.example"],
    ["a host behind a dot segment", "/.//evil.example"],
    ["a host behind two dots", "/a/..//evil.example"],
    ["an encoded dot segment before a host", "/%2e%2e//evil.example"],
    ["a backslash", "/\\evil.example"],
    ["two backslashes", "\\\\evil.example"],
    ["an encoded backslash", "/%5cevil.example"],
    ["an encoded slash", "/%2Fevil.example"],
    ["a tab that browsers drop", "/\t/evil.example"],
    ["a line break that browsers drop", "/\n/evil.example"],
    ["a header break", "/cart\r\nSet-Cookie: a=b"],
    ["a null character", "/\u0000/evil.example"],
    ["a zero-width character", "/\u200b/evil.example"],
    ["a blank before", " /cart"],
    ["a relative path", "cart"],
    ["nothing", ""],
    ["a number", 7],
    ["an array", ["/cart"]],
    ["null", null],
    ["undefined", undefined],
    ["a very long path", `/${"a".repeat(5_000)}`],
  ])("refuses %s", (_name, value) => {
    expect(safePath(value, FALLBACK)).toBe(FALLBACK);
  });

  it("never leads a browser away from the shop, whatever came in", () => {
    const nasty = fc.array(
      fc.constantFrom(
        "/",
        "\\",
        ".",
        "..",
        "%2f",
        "%5C",
        "@",
        ":",
        "evil.example",
        "https",
        "\t",
        "?",
        "#",
        "a",
      ),
      { maxLength: 12 },
    );
    const input = fc.oneof(
      fc.string({ unit: "grapheme" }),
      nasty.map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(input, (value) => {
        const path = safePath(value, FALLBACK);
        const target = new URL(path, "https://shop.example");
        expect(target.origin).toBe("https://shop.example");
        expect(target.pathname.startsWith("//")).toBe(false);
        expect(safePath(path, "/other")).toBe(path);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("safeRedirect", () => {
  it("answers 303 so that a form is not sent again", () => {
    const response = safeRedirect("/cart", "/", { "Set-Cookie": "a=b" });
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe("/cart");
    expect(response.headers.get("Set-Cookie")).toBe("a=b");
  });
});
