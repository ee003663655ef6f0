import { expect, it } from "vitest";
import { expectSamePictures } from "../../../../integration/expect-same-pictures";
import { readTexts } from "../../../../integration/read-texts";
import { pdfOf, reportContextOf } from "../../../../integration/report-context-of";
import { cashReportTable } from "./cash-report-table";
import { refundsTable } from "./refunds-table";

it("a table of nine columns with long Thai names goes over two pages, nothing cut, pages numbered, the total at its end", async () => {
  const context = reportContextOf(
    Array.from({ length: 9 }, (_, index) => ({
      ...{
        day: `2026-08-${String(index + 1).padStart(2, "0")}`,
        number: `100${index}-1`,
        group_id: "egrp_1",
      },
      ...{
        way: "bank",
        reason: index % 3 === 0 ? "returned" : "cancelled",
        ends: index % 4 === 0 ? "open" : "done",
      },
      ...{ amount_satang: "12345678", note: index % 2 === 0 ? "ผู้ซื้อแจ้งว่าขวดน้ำผึ้งแตกระหว่างทาง" : null },
    })),
  );
  const pdf = await pdfOf(context, await refundsTable(context, { from: "2026-07-01", to: "2026-09-30" }));
  const pages = await readTexts(pdf);
  expect(pages.map((text) => /หน้า \d \/ \d/.exec(text)?.[0])).toEqual(["หน้า 1 / 2", "หน้า 2 / 2"]);
  // 9 × 123,456.78, and the six of them that have gone back.
  expect(pages[1]).toContain("1,111,111.02");
  expect(pages[1]).toContain("740,740.68");
  await expectSamePictures(pdf, "refunds");
});

it("a group's cash report has its days with the balance after each, and lines for what the group writes itself", async () => {
  const day = (on: string, received: number, paid = 0) => ({
    ...{ day: on, channel: "fair", opening: false, received: String(received), paid: String(paid) },
  });
  const context = reportContextOf([
    day("2026-01-15", 1_250_000),
    day("2026-02-03", 0, 45_050),
    day("2026-12-31", 99),
  ]);
  const table = await cashReportTable(context, { group_id: "egrp_1", be_year: 2569 });
  expect(table.total.slice(2)).toEqual([1_250_099, 45_050, 1_205_049]);
  await expectSamePictures(await pdfOf(context, table), "cash-report");
});
