import { expect, it } from "vitest";
import { expectSamePictures } from "../../../integration/expect-same-pictures";
import { renderPages } from "../../../integration/render-pages";
import { drawImpactSheet } from "./draw-impact-sheet";
import type { ImpactYear } from "./read-impact-year";
import { reportWords } from "./report-words";

const year: ImpactYear = {
  yearSatang: 1_482_030_000,
  cumulativeSatang: 8_531_245_000,
  changePercent: 12.4,
  groupsSelling: 54,
  groupsJoined: 58,
  groupsCompared: 50,
  groupsGrown: 37,
  districts: 8,
  channels: [
    ...(["fair", "shopfront", "line", "web", "facebook", "corporate", "tourism"] as const),
    ...(["marketplace", "other"] as const),
  ].map((channel, index) => ({ channel, satang: 400_000_000 - index * 40_000_000 })),
  onlinePercent: 41.3,
  corporateSatang: 200_000_000,
  programme: {
    ...{ trainings: 6, peopleTrained: 148, groupsTrained: 41, studyVisits: 9, visitors: 312 },
    ...{ standardsReached: 12, mentoringCompanies: 7 },
  },
};
const asOf = new Date("2026-11-26T05:00:00Z");
const seal = "12-a1b2-c3d4-e5f6-0718-293a";

it.each(["th", "en"] as const)(
  "the yearly sheet in %s is one page and looks like its stored picture",
  async (lang) => {
    const context = { lang, words: reportWords[lang], asOf, isSample: true, seal };
    const pdf = await drawImpactSheet(context, 2569, year);
    expect(await renderPages(pdf, 0.1)).toHaveLength(1);
    await expectSamePictures(pdf, `impact-sheet-${lang}`);
  },
);
