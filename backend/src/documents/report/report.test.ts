import Papa from "papaparse";
import { expect, it } from "vitest";
import { expectSamePictures } from "../../../integration/expect-same-pictures";
import { readTexts } from "../../../integration/read-texts";
import { readWorkbook } from "../../../integration/read-workbook";
import { renderPages } from "../../../integration/render-pages";
import type { Cell, ReportTable } from "./report-table";
import { writeCsv } from "./write-csv";
import { writePdf } from "./write-pdf";
import { writeXlsx } from "./write-xlsx";

const nothing = async () => undefined;
const evil = ["=1+1", "+66812345678", "-2+3", "@SUM(A1)", " =HYPERLINK(1)", 'ปกติ, "คำพูด"\nสองบรรทัด'];

const rows: Cell[][] = [
  ["2026-03-05", "กลุ่มแปรรูปกะปิน้ำปลาบ้านตัวอย่าง", 1_234_550, 12.5, "ญี่ปุ่น ป่า ฝ้าย น้ำผึ้ง ก๋วยเตี๋ยว"],
  ["2026-03-06", "กลุ่มจักสานตัวอย่าง", -50, null, null],
  ...evil.map((text): Cell[] => ["2026-03-07", text, 100, 0, text]),
];

const table = (over: Partial<ReportTable> = {}): ReportTable => ({
  lang: "th",
  title: "รายได้ของกลุ่มวิสาหกิจชุมชน",
  issuer: "สมาคมเพื่อนชุมชน",
  facts: [["เงื่อนไข", "อำเภอเมืองระยอง · รุ่นที่ 3"]],
  columns: [
    { label: "วันที่", kind: "day", share: 2 },
    { label: "กลุ่ม", kind: "text", share: 4 },
    { label: "จำนวนเงิน (บาท)", kind: "baht", share: 2 },
    { label: "%", kind: "percent" },
    { label: "หมายเหตุ", kind: "text", share: 3 },
  ],
  rows: (async function* () {
    yield rows;
  })(),
  total: ["รวม", "", 1_235_100, null, ""],
  notes: ["นิยามรายได้ฉบับที่ 1: นับเฉพาะรายการที่ตรวจยืนยันแล้ว"],
  footnote: "นิยามรายได้ฉบับที่ 1 · ตราผนึก 12-a1b2-c3d4-e5f6-0718-293a",
  asOf: new Date("2026-11-26T05:00:00Z"),
  isSample: true,
  ...over,
});

it("a CSV begins with its mark, keeps figures figures, and no text of it begins like a formula", async () => {
  const text = (await writeCsv(table(), nothing)).toString("utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const { data } = Papa.parse<string[]>(text.slice(1));
  expect(data[0]).toEqual(["วันที่", "กลุ่ม", "จำนวนเงิน (บาท)", "%", "หมายเหตุ"]);
  expect(data[1]).toEqual(["2026-03-05", rows[0]?.[1], "12345.50", "12.5", rows[0]?.[4]]);
  expect(data[2]?.[2]).toBe("-0.50");
  for (const cell of data.flat())
    if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
  expect(data.slice(3, 9).map((cells) => cells[1])).toEqual([
    ...evil.slice(0, 5).map((each) => `'${each}`),
    'ปกติ, "คำพูด" สองบรรทัด',
  ]);
  expect(data.flat()).toContain("รวม");
  expect(text).toContain("นิยามรายได้ฉบับที่ 1");
  expect(text.trimEnd().split("\r\n").at(-1)).toBe("ข้อมูล ณ 26 พ.ย. 2569 12:00 น. (ข้อมูลตัวอย่าง)");
});

it.each([
  ["a command of a group's name", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ["a formula in wide letters", "＝1+1", "'＝1+1"],
  ["a formula behind a mark that turns text around", "\u202E=1+1", "'=1+1"],
  ["a formula on a second line", "กลุ่ม\r\n=1+1", "กลุ่ม =1+1"],
  ["marks within a name", "กลุ่ม\u2066ปลา\u2069\u0000", "กลุ่มปลา "],
  ["what is no formula", "<script>alert(1)</script>", "<script>alert(1)</script>"],
])("%s is only a text", async (_what, name, cell) => {
  const rowsOf = async function* () {
    yield [["2026-03-07", name, 100, 0, name] as Cell[]];
  };
  const csv = Papa.parse<string[]>(
    (await writeCsv(table({ rows: rowsOf() }), nothing)).toString("utf8").slice(1),
  );
  expect(csv.data[1]?.[1]).toBe(cell);
  const [sheet] = await readWorkbook(
    await writeXlsx(table({ rows: rowsOf(), facts: [["กลุ่ม", name]] }), nothing),
  );
  // A workbook tells texts from formulas by itself.
  expect(String(sheet?.data[1]?.[1]).trim()).toBe(cell.replace(/^'/, "").trim());
});

it("marks that turn text around are not on paper", async () => {
  const rowsOf = async function* () {
    yield [["2026-03-07", "กลุ่ม\u2066ปลา\u2069\u202E", 100, 0, null] as Cell[]];
  };
  const [page] = await readTexts(await writePdf(table({ rows: rowsOf() }), nothing));
  expect(page).toContain("ปลา");
  expect(page).not.toMatch(/[\u202E\u2066\u2069]/);
});

it("another library opens the workbook: numbers, days and texts are what they were", async () => {
  const [sheet] = await readWorkbook(await writeXlsx(table(), nothing));
  const data = sheet?.data ?? [];
  expect(data[0]).toEqual(["วันที่", "กลุ่ม", "จำนวนเงิน (บาท)", "%", "หมายเหตุ"]);
  expect(data[1]).toEqual([new Date("2026-03-05T00:00:00Z"), rows[0]?.[1], 12_345.5, 12.5, rows[0]?.[4]]);
  // A text of a workbook is no formula, whatever it begins with.
  expect(data.slice(3, 8).map((cells) => cells[1])).toEqual(evil.slice(0, 5).map((each) => each.trim()));
  expect(data[9]?.[2]).toBe(12_351);
});

it.each(["csv", "xlsx", "pdf"])(
  "the same %s report twice is byte-equal, and but for its as-of line also at another moment",
  async (format) => {
    const write = { csv: writeCsv, xlsx: writeXlsx, pdf: writePdf }[format as "csv"];
    const fresh = (over: Partial<ReportTable> = {}) =>
      write(
        table({
          rows: (async function* () {
            yield rows;
          })(),
          ...over,
        }),
        nothing,
      );
    const [first, second] = [await fresh(), await fresh()];
    expect(first.equals(second)).toBe(true);
    const later = await fresh({ asOf: new Date("2026-11-27T05:00:00Z") });
    const lines = async (file: Buffer) => (await textOf(file, format)).split(/\r?\n/);
    const [before, after] = [await lines(first), await lines(later)];
    expect(after).toHaveLength(before.length);
    const apart = before.filter((line, index) => line !== after[index]);
    expect(apart.join("\n")).toMatch(/^.*ข้อมูล ณ 26 พ\.ย\. 2569 12:00 น\..*$/);
  },
);

it("a page looks like its stored picture: Thai marks in their places, columns, total, footnote", async () => {
  await expectSamePictures(await writePdf(table(), nothing), "report");
});

it("a table of six columns lies across the page and goes on with its head on the next", async () => {
  const many = Array.from({ length: 60 }, (_, index): Cell[] => [
    "2026-03-05",
    `กลุ่มที่ ${index}`,
    index,
    1,
    "",
    5,
  ]);
  const columns = [...table().columns, { label: "นับ", kind: "count" as const }];
  const wide = table({
    columns,
    rows: (async function* () {
      yield many;
    })(),
    total: ["รวม", "", 1, null, "", 2],
  });
  const pages = await renderPages(await writePdf(wide, nothing), 0.2);
  expect(pages.length).toBeGreaterThan(2);
});

async function textOf(file: Buffer, format: string): Promise<string> {
  if (format === "csv") return file.toString("utf8");
  if (format === "xlsx") {
    const [sheet] = await readWorkbook(file);
    return (sheet?.data ?? []).map((cells) => cells.join("|")).join("\n");
  }
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join("\n");
}
