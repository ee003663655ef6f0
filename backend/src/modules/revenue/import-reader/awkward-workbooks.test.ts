import type { Worksheet } from "exceljs";
import { expect, it } from "vitest";
import { type Change, readCase, workbook } from "./testing/read-case";

const SQUID = "วิสาหกิจชุมชนหมึกหวานทดลอง";
const HONEY = "กลุ่มน้ำผึ้งป่าทดลอง";
const LATE = "กลุ่มจักสานเข้าใหม่ทดลอง";
const utc = (text: string) => new Date(`${text}T00:00:00Z`);
const HEAD = ["ชื่อกลุ่ม", "วันที่", "ยอดขาย"];

interface Case {
  readonly name: string;
  readonly fill: (sheet: Worksheet) => void;
  readonly rows: string[];
  readonly problems?: string[];
  readonly change?: Change;
}

const rowsOf =
  (...rows: unknown[][]) =>
  (sheet: Worksheet) =>
    void sheet.addRows(rows);
/** One sale whose day is written like that. */
const dated = (name: string, day: unknown, iso: string): Case => ({
  name: `a day as ${name}`,
  fill: rowsOf(HEAD, [SQUID, day, 100]),
  rows: [`squid ${iso} 100`],
});
const notDated = (name: string, day: unknown, reason: string): Case => ({
  name: `a day as ${name}`,
  fill: rowsOf(HEAD, [SQUID, day, 100]),
  rows: [],
  problems: [`2 B ${reason}`],
});
const paid = (name: string, amount: unknown, baht: number): Case => ({
  name: `an amount as ${name}`,
  fill: rowsOf(HEAD, [SQUID, "20/12/2566", amount]),
  rows: [`squid 2023-12-20 ${baht}`],
});
const notPaid = (name: string, amount: unknown, reason: string): Case => ({
  name: `an amount as ${name}`,
  fill: rowsOf(HEAD, [SQUID, "20/12/2566", amount]),
  rows: [],
  problems: [`2 C ${reason}`],
});

const cases: Case[] = [
  dated("a date cell", utc("2023-12-20"), "2023-12-20"),
  dated("a date cell whose year is B.E.", utc("2566-12-20"), "2023-12-20"),
  dated("text of B.E.", "20/12/2566", "2023-12-20"),
  dated("text of C.E.", "20/12/2023", "2023-12-20"),
  dated("Thai digits and a long month", "๒๐ ธันวาคม พ.ศ. ๒๕๖๖", "2023-12-20"),
  dated("a short month and a short year", "20 ธ.ค. 66", "2023-12-20"),
  dated("two digits of a year of the Common Era", "5/1/23", "2023-01-05"),
  dated("year first", "2566-12-20", "2023-12-20"),
  dated("a day with a time", "20/12/2566 14:05", "2023-12-20"),
  notDated("31 April", "31/4/2566", "date_impossible"),
  notDated("the year 3000", "1/1/3000", "year_range"),
  notDated("a day to come", "20/12/2569", "date_future"),
  notDated("words", "เดือนที่แล้ว", "date_format"),
  notDated("nothing", null, "date_missing"),
  notDated("a formula", { formula: "TODAY()", result: utc("2023-12-20") }, "formula"),
  paid("a number", 1234.5, 1234.5),
  paid("floating dust", 0.1 + 0.2, 0.3),
  paid("text with thousands", "1,234.50", 1234.5),
  paid("baht sign and dash", "฿ 1,234.-", 1234),
  paid("Thai digits with บาท", "๑,๒๓๔.๕๐ บาท", 1234.5),
  paid("brackets", "(500)", -500),
  paid("a minus behind", "500-", -500),
  notPaid("three decimals", 10.005, "amount_decimals"),
  notPaid("zero", 0, "amount_zero"),
  notPaid("nothing", null, "amount_missing"),
  notPaid("half text", "ประมาณ 500", "amount_format"),
  notPaid("a comma for decimals", "1,5", "amount_format"),
  notPaid("a formula", { formula: "A1*2", result: 500 }, "formula"),
  notPaid("an error", { error: "#REF!" }, "cell_error"),
  notPaid("more than anybody earns", 5_000_000_000, "amount_large"),
  {
    name: "a title above the headings, empty rows, a total below with a formula",
    fill: rowsOf(
      ["รายงานยอดขาย ปี 2566"],
      [],
      HEAD,
      [SQUID, "1/2/2566", 100],
      [],
      [HONEY, "2/2/2566", 200],
      ["รวมทั้งสิ้น", null, { formula: "SUM(C4:C6)", result: 300 }],
    ),
    rows: ["squid 2023-02-01 100", "honey 2023-02-02 200"],
  },
  {
    name: "headings repeated at a page break",
    fill: rowsOf(HEAD, [SQUID, "1/2/2566", 100], HEAD, [HONEY, "2/2/2566", 200]),
    rows: ["squid 2023-02-01 100", "honey 2023-02-02 200"],
  },
  {
    name: "merged group cells",
    fill: (sheet) => {
      sheet.addRows([HEAD, [SQUID, "1/2/2566", 100], [null, "2/2/2566", 200], [HONEY, "3/2/2566", 300]]);
      sheet.mergeCells("A2:A3");
    },
    rows: ["squid 2023-02-01 100", "squid 2023-02-02 200", "honey 2023-02-03 300"],
  },
  {
    name: "months as columns below merged years",
    fill: (sheet) => {
      sheet.addRows([
        ["กลุ่ม", "พ.ศ. 2565", null, "พ.ศ. 2566", null],
        [null, "ม.ค.", "ก.พ.", "ม.ค.", "ก.พ."],
        [SQUID, 1, 2, 3, 4],
      ]);
      for (const range of ["A1:A2", "B1:C1", "D1:E1"]) sheet.mergeCells(range);
    },
    rows: ["squid 2022-01-31 1", "squid 2022-02-28 2", "squid 2023-01-31 3", "squid 2023-02-28 4"],
  },
  {
    name: "months as columns with the year in the title, empty cells, dashes and a column of totals",
    fill: rowsOf(
      ["ยอดขายปี ๒๕๖๖"],
      ["ชื่อกลุ่ม", "มกราคม", "กุมภาพันธ์", "มีนาคม", "รวม"],
      [SQUID, 100, null, "-", 100],
      [HONEY, 0, "1,000", 50, 1050],
    ),
    rows: ["squid 2023-01-31 100", "honey 2023-02-28 1000", "honey 2023-03-31 50"],
  },
  {
    name: "short months with years of two digits",
    fill: rowsOf(["กลุ่ม", "ต.ค. 65", "พ.ย. 65"], [HONEY, 10, 20]),
    rows: ["honey 2022-10-31 10", "honey 2022-11-30 20"],
  },
  {
    name: "years as columns",
    fill: rowsOf(["กลุ่ม", 2564, 2565, 2566], [SQUID, 10, 20, 30]),
    rows: ["squid 2021-12-31 10", "squid 2022-12-31 20", "squid 2023-12-31 30"],
  },
  {
    name: "a column of years beside months as columns",
    fill: rowsOf(["กลุ่ม", "ปี พ.ศ.", "ม.ค.", "ก.พ."], [SQUID, 2565, 10, 20], [SQUID, "๒๕๖๖", 30, null]),
    rows: ["squid 2022-01-31 10", "squid 2022-02-28 20", "squid 2023-01-31 30"],
  },
  {
    name: "a year and a month column with the channel in Thai",
    fill: rowsOf(
      ["รหัสกลุ่ม", "ปี พ.ศ.", "เดือน", "ช่องทางการขาย", "รายได้ (บาท)"],
      ["T02", 2566, "มี.ค.", "ออกบูธ", 500],
      ["T01", 66, 4, "เฟสบุ๊ค", 600],
    ),
    rows: ["honey 2023-03-31 500 fair", "squid 2023-04-30 600 facebook"],
  },
  {
    name: "day, month and year in columns of their own",
    fill: rowsOf(["กลุ่ม", "วัน", "เดือน", "ปี", "ยอดเงิน"], [SQUID, 5, "พ.ค.", 2566, 70]),
    rows: ["squid 2023-05-05 70"],
  },
  {
    name: "English headings",
    fill: rowsOf(
      ["Group name", "Sale date", "Channel", "Amount (THB)"],
      ["Sweet Squid Test", "20 Dec 2023", "Fair", 99],
    ),
    rows: ["squid 2023-12-20 99 fair"],
  },
  {
    name: "names without their prefix, with other spaces, and by registration number",
    fill: rowsOf(
      HEAD,
      ["หมึกหวานทดลอง", "1/2/2566", 1],
      ["กลุ่ม น้ำผึ้งป่า ทดลอง", "1/2/2566", 2],
      ["2-21-99-99/1-0001", "1/2/2566", 3],
    ),
    rows: ["squid 2023-02-01 1", "honey 2023-02-01 2", "honey 2023-02-01 3"],
  },
  {
    name: "a sum of the year in which the group joined",
    fill: rowsOf(["กลุ่ม", "ปี", "รายได้"], [LATE, 2566, 900]),
    rows: ["late 2023-12-31 900"],
  },
  {
    name: "rich text and a hyperlink in cells",
    fill: rowsOf(HEAD, [
      { richText: [{ text: "วิสาหกิจชุมชน" }, { text: "หมึกหวานทดลอง", font: { bold: true } }] },
      { text: "20/12/2566", hyperlink: "https://example.com" },
      100,
    ]),
    rows: ["squid 2023-12-20 100"],
  },
  {
    name: "numbers that are text and a column nobody asked for with formulas",
    fill: rowsOf([...HEAD, "ภาษี"], [SQUID, "1/2/2566", "250", { formula: "C2*0.07", result: 17.5 }]),
    rows: ["squid 2023-02-01 250"],
  },
  {
    name: "no headings at all, mapped by hand",
    fill: rowsOf([SQUID, "1/2/2566", 100], [HONEY, "2/2/2566", 200]),
    change: (guess) => ({
      ...guess,
      header_row: 0,
      layout: "long",
      periods: [],
      columns: { group: 0, date: 1, amount: 2 },
    }),
    rows: ["squid 2023-02-01 100", "honey 2023-02-02 200"],
  },
  {
    name: "unknown, missing and ambiguous groups",
    fill: rowsOf(HEAD, ["กลุ่มที่ไม่มี", "1/2/2566", 1], [null, "1/2/2566", 2], ["ทดลอง", "1/2/2566", 3]),
    rows: [],
    problems: ["2 A group_unknown", "3 A group_missing", "4 A group_unknown"],
  },
  {
    name: "a sale before the group joined",
    fill: rowsOf(HEAD, [LATE, "14/6/2566", 1], [LATE, "15/6/2566", 2]),
    rows: ["late 2023-06-15 2"],
    problems: ["2 B before_joining"],
  },
  {
    name: "channels and categories that nobody knows, and the website's own",
    fill: rowsOf(
      [...HEAD, "ช่องทาง", "หมวดสินค้า"],
      [SQUID, "1/2/2566", 1, "ขายฝัน", null],
      [SQUID, "1/2/2566", 2, "เว็บไซต์", null],
      [SQUID, "1/2/2566", 3, "หน้าร้าน", "อาวุธ"],
    ),
    rows: [],
    problems: ["2 D channel_unknown", "3 D channel_web", "4 E category_unknown"],
  },
  {
    name: "a column that is half text: every bad row is named, the good ones are read",
    fill: rowsOf(HEAD, ...[1, 2, 3, 4].map((day) => [SQUID, `${day}/2/2566`, day % 2 ? day : "รอสรุป"])),
    rows: ["squid 2023-02-01 1", "squid 2023-02-03 3"],
    problems: ["3 C amount_format", "5 C amount_format"],
  },
  {
    name: "several faults of one row are all named",
    fill: rowsOf(HEAD, ["กลุ่มที่ไม่มี", "99/99/2566", "x"]),
    rows: [],
    problems: ["2 B date_impossible", "2 A group_unknown", "2 C amount_format"],
  },
  {
    name: "months without a year anywhere",
    fill: rowsOf(["กลุ่ม", "ม.ค.", "ก.พ."], [SQUID, 1, 2]),
    rows: [],
    problems: ["2 B year_missing", "2 C year_missing"],
  },
  {
    name: "one bad month spoils its row only",
    fill: rowsOf(["กลุ่ม", "ม.ค. 66", "ก.พ. 66"], [SQUID, 1, "สอง"], [HONEY, 3, 4]),
    rows: ["honey 2023-01-31 3", "honey 2023-02-28 4"],
    problems: ["2 C amount_format"],
  },
];

it("holds a good part of the sixty", () => expect(cases.length).toBeGreaterThanOrEqual(52));

it.each(cases)("reads $name", async ({ fill, rows, problems = [], change }) => {
  const read = await readCase(await workbook(fill), change ? { change } : {});
  expect({ rows: read.rows, problems: read.problems }).toEqual({ rows, problems });
});

it("accepts at least fifteen of them whole", () => {
  expect(cases.filter((each) => !each.problems && each.rows.length > 0).length).toBeGreaterThanOrEqual(15);
});
