import { describe, expect, it } from "vitest";
import { compareAround, sumTopics } from "./sales-around";

const sums = { beforeSatang: 100, afterSatang: 150, onlineBeforeSatang: 0, onlineAfterSatang: 80 };
const when = { heldOn: "2026-03-31", joinedOn: "2025-09-30", thisMonth: "2026-10", months: 6 };

describe("sales around a training", () => {
  it("are compared when both sides are whole, and only where there is a base", () => {
    expect(compareAround(sums, when)).toEqual({
      ...sums,
      isWhole: true,
      changePercent: 50,
      onlineChangePercent: null,
    });
  });

  it.each([
    ["while the last month after it still runs", { thisMonth: "2026-09" }],
    ["when the group joined within the months before", { joinedOn: "2025-10-01" }],
  ])("are not compared %s", (_, other) => {
    expect(compareAround(sums, { ...when, ...other })).toMatchObject({ isWhole: false, changePercent: null });
  });

  it("are summed by topic over whole rows, medians over those with a base", () => {
    const row = (topic: string, is_whole: boolean, before: number, after: number, change: number | null) => ({
      topic,
      is_whole,
      before_satang: before,
      after_satang: after,
      change_percent: change,
      online_change_percent: null,
    });
    const rows = [
      row("tiktok", true, 100, 150, 50),
      row("tiktok", true, 100, 90, -10.5),
      row("tiktok", true, 0, 5, null),
      row("tiktok", false, 9, 99, null),
      row("line", false, 1, 2, null),
    ];
    expect(sumTopics(rows)).toEqual([
      {
        topic: "line",
        attendances: 1,
        whole: 0,
        improved: 0,
        median_percent: null,
        online_median_percent: null,
      },
      {
        topic: "tiktok",
        attendances: 4,
        whole: 3,
        improved: 2,
        median_percent: 19.8,
        online_median_percent: null,
      },
    ]);
  });
});
