import { createReportBody } from "@chumchon/contracts";
import { expect, it } from "vitest";
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

it("the yearly sheet is a PDF whatever was chosen before", () => {
  expect(toWish("impact_sheet", "csv", "en", { f_be_year: "2569" })).toMatchObject({ format: "pdf" });
});
