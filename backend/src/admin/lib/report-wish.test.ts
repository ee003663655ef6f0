import { createReportBody } from "@chumchon/contracts";
import { expect, it } from "vitest";
import { quartersUntil } from "./quarters";
import { reportPath, toWish } from "./report-wish";

it("a table's filters come back from the address as a wish that the server takes", () => {
  const path = reportPath("entries", { group_id: "egrp_1", channel: "line", from: "2026-01-01", to: "" });
  const form = Object.fromEntries(new URLSearchParams(path.split("?")[1]));
  const wish = toWish("entries", "xlsx", "th", { ...form, f_status: "verified" });
  expect(createReportBody.parse(wish)).toEqual({
    ...{ kind: "entries", format: "xlsx", lang: "th" },
    filters: { group_id: "egrp_1", channel: "line", from: "2026-01-01" },
  });
});

it("what the page of the log and of sales around trainings are narrowed by comes over as well", () => {
  const wishOf = (kind: "audit" | "training_sales", filters: Record<string, string>) => {
    const form = Object.fromEntries(new URLSearchParams(reportPath(kind, filters).split("?")[1]));
    return createReportBody.parse(toWish(kind, "csv", "th", form)).filters;
  };
  const days = { from: "2026-11-01", to: "2026-11-26" };
  const log = { actor_id: "user_1", act: "income_claim.verified", ...days };
  expect(wishOf("audit", log)).toEqual(log);
  expect(wishOf("training_sales", { months: "12", group_id: "egrp_1" })).toEqual({
    ...{ months: 12, group_id: "egrp_1" },
  });
});

it("quarters go back over the new year, each from its first day to its last", () => {
  expect(quartersUntil("2026-02-10", 3)).toEqual([
    { name: "1/2569", from: "2026-01-01", to: "2026-03-31" },
    { name: "4/2568", from: "2025-10-01", to: "2025-12-31" },
    { name: "3/2568", from: "2025-07-01", to: "2025-09-30" },
  ]);
});

it("the yearly sheet is a PDF whatever was chosen before", () => {
  expect(toWish("impact_sheet", "csv", "en", { f_be_year: "2569" })).toMatchObject({ format: "pdf" });
});
