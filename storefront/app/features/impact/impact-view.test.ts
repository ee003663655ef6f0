import type { ImpactResponse } from "@chumchon/contracts";
import { describe, expect, it } from "vitest";
import { badgeSvg } from "./badge-svg.server";
import { impactCsv } from "./impact-csv.server";
import { toImpactView } from "./load-impact.server";
import { outlineText } from "./outline-text.server";
import { toYearRows } from "./to-year-rows.server";

const impact: ImpactResponse = {
  group_count: 58,
  cumulative_satang: 8_531_245_000,
  this_year_satang: 0,
  as_of: "2026-11-23T03:00:00Z",
  definition_version: "1",
  definition: "ก",
  definition_en: "a",
  is_sample: true,
  by_year: [
    { be_year: 2565, satang: 4_000_000_000 },
    { be_year: 2566, satang: 4_531_245_000 },
  ],
  by_channel: [
    { channel: "fair", satang: 2_531_245_000 },
    { channel: "line", satang: 6_000_000_000 },
  ],
  parts: { verified_online_satang: 0, verified_elsewhere_satang: 8_531_245_000, claimed_satang: 120_000 },
  groups: [
    {
      handle: "honey",
      name: '=น้ำผึ้ง, "เขา"',
      name_en: null,
      cohort_no: 2,
      amphoe: "2107",
      cumulative_satang: 5_000_000_000,
    },
  ],
  other_groups: { group_count: 57, satang: 3_531_245_000 },
  definitions: [{ version: "1", from: null, th: "ก", en: "a" }],
  last_entry_at: "2026-11-23T02:00:00Z",
  latest_seal: { printed: "2-df1a-720f-98ee-a112-ebe2", sealed_at: "2026-11-23T02:23:00Z", entries: 9 },
};

describe("the public figure", () => {
  it("shows later years without data as unknown, never as zero", () => {
    const rows = toYearRows([{ beYear: 2566, satang: 100 }], 2569);
    expect(rows.map((row) => [row.beYear, row.satang, row.text])).toEqual([
      [2566, 100, "1"],
      [2567, null, null],
      [2568, null, null],
      [2569, null, null],
    ]);
  });

  it("has no figure in its CSV or on its badge that the JSON does not have, so that neither tells more", () => {
    const known = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === "number") known.add((value / 100).toFixed(2));
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
    };
    collect(impact);
    const amounts = impactCsv(impact, "th")
      .split("\r\n")
      .flatMap((line) => /,(-?\d+\.\d{2})$/.exec(line)?.[1] ?? []);
    expect(amounts.length).toBeGreaterThan(8);
    expect(amounts.filter((amount) => !known.has(amount))).toEqual([]);
    const words = badgeSvg(impact, "en").replace(/<[^>]+>/g, " ");
    expect(words.match(/\d[\d,]{4,}(?:\.\d+)?/g)).toEqual(["85,312,450"]);
  });

  it("shows years that must not be told apart as one, neither unknown nor twice", () => {
    const rows = toYearRows([{ beYear: 2561, fromBeYear: 2559, satang: 100 }], 2562);
    expect(rows.map((row) => [row.label, row.satang])).toEqual([
      ["2559–61", 100],
      ["2562", null],
    ]);
  });

  it("as CSV begins with a mark for Excel, keeps every figure, and runs no formula", () => {
    const csv = impactCsv(impact, "th");
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain('"\'=น้ำผึ้ง, ""เขา"" · เขาชะเมา",50000000.00');
    expect(csv).toContain("กลุ่มอื่น 57 กลุ่มรวมกัน,35312450.00");
    expect(csv).toContain("2-df1a-720f-98ee-a112-ebe2");
  });

  it("as a badge is well-formed whatever it holds, names its day and says that it is a sample", () => {
    const svg = badgeSvg(impact, "en");
    const title = /<title>(.*)<\/title>/.exec(svg)?.[1];
    expect(title).toContain("85,312,450");
    expect(title).toContain("23 Nov 2026");
    expect(title).toContain("Sample data");
    expect(svg).toContain(`aria-label="${title}"`);
    expect(svg).not.toMatch(/<script|&(?!amp;|lt;|gt;|quot;)/);
  });

  it.each(["th", "en"] as const)(
    "as a badge in %s is drawn, not written, every letter of it, so that no reader's fonts can spoil it",
    (lang) => {
      const svg = badgeSvg(impact, lang);
      expect(svg).not.toMatch(/<text|font-|<style|href/);
      expect(svg.match(/<path [^>]* d="m[-\d lqcmz]+z"\/>/g), "title, figure, foot and mark").toHaveLength(4);
      expect(svg.length).toBeLessThan(48_000);
      const letters = new Set(/<title>(.*)<\/title>/.exec(svg)?.[1]?.replace(/\s/g, ""));
      for (const letter of letters) expect(outlineText(letter, 10, 400).path, letter).not.toBe("");
      expect(badgeSvg(impact, lang)).toBe(svg);
    },
  );

  it("as a badge has its lines within its frame, however long they become", () => {
    const wide = { ...impact, group_count: 123_456_789_012, cumulative_satang: Number.MAX_SAFE_INTEGER };
    const svg = badgeSvg(wide, "th");
    const ends = [
      ...svg.matchAll(/translate\(([\d.]+) (\d+)\) scale\(([\d.]+)\)" fill="[^"]+" d="([^"]+)"/g),
    ].map(([, x, , scale, path]) => Number(x) + Number(scale) * rightmost(path ?? ""));
    expect(ends).toHaveLength(4);
    for (const end of ends) expect(end).toBeLessThan(305);
  });

  it("adds up across a gap", () => {
    const rows = toYearRows(
      [
        { beYear: 2566, satang: 100 },
        { beYear: 2569, satang: 50 },
      ],
      2569,
    );
    expect(rows.map((row) => row.cumulativeSatang)).toEqual([100, 100, 100, 150]);
  });

  it("never says of a channel that has sold something that its share is zero", () => {
    const by_channel: ImpactResponse["by_channel"] = [
      { channel: "fair", satang: 8_531_245_000 },
      { channel: "web", satang: 54_000 },
      { channel: "line", satang: 0 },
    ];
    expect(toImpactView({ ...impact, by_channel }, "th").channels.map((row) => row.share)).toEqual([
      "100.0%",
      "< 0.1%",
      "0.0%",
    ]);
  });

  it("shows a year with data of zero as zero", () => {
    expect(toYearRows([{ beYear: 2569, satang: 0 }], 2569)[0]).toMatchObject({ satang: 0, text: "0" });
    expect(toYearRows([], 2569)).toEqual([]);
  });

  it("says what is known of the current year and sorts channels by size", () => {
    const view = toImpactView(impact, "th");
    expect(view).toMatchObject({
      total: "85,312,450 บาท",
      currentYear: 2569,
      thisYear: null,
      before: "85,312,450 บาท",
    });
    expect(view.asOf).toBe("23 พ.ย. 2569");
    expect(view.channels.map((row) => [row.channel, row.percent])).toEqual([
      ["line", 70.3],
      ["fair", 29.7],
    ]);
    const sold = toImpactView(
      {
        ...impact,
        this_year_satang: 54_000,
        cumulative_satang: 8_531_299_000,
        by_year: [{ be_year: 2569, satang: 54_000 }],
      },
      "en",
    );
    expect(sold).toMatchObject({ thisYear: "540 baht", total: "85,312,990 baht", before: "85,312,450 baht" });
  });
});

/** The largest x that relative path data reaches. */
function rightmost(path: string): number {
  let [x, most, start] = [0, 0, 0];
  for (const [, letter, rest] of path.matchAll(/([mlqcz])([^mlqcz]*)/g)) {
    const numbers = (rest ?? "").match(/-?\d+/g)?.map(Number) ?? [];
    const xs = numbers.filter((_number, index) => index % 2 === 0);
    x = letter === "z" ? start : x + (xs.at(-1) ?? 0);
    if (letter === "m") start = x;
    most = Math.max(most, x);
  }
  return most;
}
