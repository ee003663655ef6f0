import { describe, expect, it } from "vitest";
import { langOfParams, langOfPath, localPath, pathWithoutLang } from "./lang";

describe("languages in addresses", () => {
  it.each([
    ["/", "th", "/"],
    ["/en", "en", "/"],
    ["/en/", "en", "/"],
    ["/en/cart", "en", "/cart"],
    ["/english", "th", "/english"],
    ["/cart/en", "th", "/cart/en"],
  ])("%s is %s and without it %s", (path, lang, rest) => {
    expect(langOfPath(path)).toBe(lang);
    expect(pathWithoutLang(path)).toBe(rest);
  });

  it.each([
    ["th", "/", "/"],
    ["en", "/", "/en"],
    ["en", "/?q=a", "/en?q=a"],
    ["en", "/cart?x=1", "/en/cart?x=1"],
    ["th", "/cart", "/cart"],
  ] as const)("%s of %s is %s", (lang, path, expected) => {
    expect(localPath(lang, path)).toBe(expected);
  });

  it("answers 404 for a language that we do not speak", () => {
    expect(langOfParams({})).toBe("th");
    expect(langOfParams({ lang: "en" })).toBe("en");
    expect(() => langOfParams({ lang: "fr" })).toThrow(expect.objectContaining({ status: 404 }));
    expect(() => langOfParams({ lang: "th" })).toThrow(expect.objectContaining({ status: 404 }));
  });
});
