import { categories, certificateKinds, channels, checkoutErrorCodes } from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { dictionary } from "./dictionary";
import type { TextEntry } from "./text-entry";

const entries: [string, TextEntry][] = Object.entries(dictionary);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
/** Names and abbreviations that are the same in both languages. */
const SAME = new Set([
  "shell.toThai",
  "shell.toEnglish",
  "certificate.otop",
  "certificate.gap",
  "certificate.pgs",
  "certificate.gi",
  "channel.line",
  "channel.facebook",
  "channel.tiktok",
]);

/** Keys of the texts for which the rule does not hold; named, so that a failure says what to mend. */
const faulty = (holds: (key: string, entry: TextEntry) => boolean) =>
  entries.filter(([key, entry]) => !holds(key, entry)).map(([key]) => key);

describe("the dictionary", () => {
  it("writes every text in both languages", () => {
    expect(faulty((_key, entry) => entry.th.trim() !== "" && entry.en.trim() !== "")).toEqual([]);
    expect(faulty((key, entry) => SAME.has(key) || !/\p{Script=Thai}/u.test(entry.en))).toEqual([]);
    const isBare = (text: string) => /^[\s\p{P}{}a-z]*$/iu.test(text);
    expect(
      faulty((key, entry) => SAME.has(key) || isBare(entry.th) || /\p{Script=Thai}/u.test(entry.th)),
    ).toEqual([]);
  });

  it("uses the same variables in both languages", () => {
    expect(
      faulty((_key, entry) => String(placeholders(entry.en)) === String(placeholders(entry.th))),
    ).toEqual([]);
    expect(faulty((_key, entry) => entry.en_one === undefined || entry.th.includes("{count}"))).toEqual([]);
  });

  it("has no particle of a speaker's sex, no stray zero-width character and no split sara am or sara ae", () => {
    expect(faulty((_key, entry) => !/ครับ|ค่ะ|นะคะ/.test(entry.th))).toEqual([]);
    expect(faulty((_key, entry) => !/[\u200b-\u200d\ufeff]/.test(entry.th + entry.en))).toEqual([]);
    expect(faulty((_key, entry) => !/เเ|\u0e4d[\u0e48-\u0e4b]?\u0e32/.test(entry.th))).toEqual([]);
  });

  it("names every category as the contract does", () => {
    const texts: Record<string, TextEntry> = dictionary;
    for (const category of categories) {
      expect(texts[`category.${category.handle}`]).toEqual({ th: category.name, en: category.name_en });
    }
  });

  it("has a text for every code, channel and certificate that the backend can send", () => {
    const keys = new Set(Object.keys(dictionary));
    for (const code of checkoutErrorCodes) expect(keys).toContain(`error.${code}`);
    for (const channel of channels) expect(keys).toContain(`channel.${channel}`);
    for (const kind of certificateKinds) expect(keys).toContain(`certificateName.${kind}`);
  });
});
