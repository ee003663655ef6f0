import { expect, it } from "vitest";
import { readTexts } from "../../integration/read-texts";
import { ThaiDocument } from "./thai-document";

const newDocument = (isSample = true) =>
  new ThaiDocument({
    title: "หนังสือรับรองการรับเงินและน้ำใจ",
    issuer: "สมาคมเพื่อนชุมชน (ตัวอย่าง)",
    madeAt: new Date("2026-11-26T05:00:00Z"),
    footnote: "นิยามรายได้ฉบับที่ 1",
    isSample,
  });
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

it("a document is a PDF that brings its Thai letters along and says that it is Thai", async () => {
  const pdf = await newDocument().heading("ยอดรวม").paragraph("กลุ่มนี้ขายน้ำผึ้งป่า").amount("สุทธิ", 12_150).end();
  const text = pdf.toString("latin1");
  expect(text.startsWith("%PDF-1.7")).toBe(true);
  expect(text).toContain("/FontFile2");
  expect(text).toMatch(/\+Sarabun-Regular/);
  expect(text).toMatch(/\/Lang \(th-TH\)/);
  expect(pagesOf(pdf)).toBe(1);
});

it("a long table goes on over as many pages as it needs, and a long text too", async () => {
  const rows = Array.from({ length: 200 }, (_, index) => [
    `${index + 1}`,
    "กลุ่มวิสาหกิจชุมชนแปรรูปผลไม้และอาหารทะเลบ้านตัวอย่างริมคลองที่มีชื่อยาวมาก",
    "1,234,567.00",
  ]);
  const table = {
    columns: [
      { label: "ลำดับ", share: 1 },
      { label: "กลุ่ม", share: 6 },
      { label: "รายได้ (บาท)", share: 2, align: "right" as const },
    ],
    rows,
    total: ["", "รวม", "246,913,400.00"],
  };
  const long = await newDocument().table(table).paragraph("น้ำใจของชุมชน ".repeat(600)).end();
  expect(pagesOf(long)).toBeGreaterThan(8);
  expect(pagesOf(long)).toBeLessThan(20);
});

it("a row taller than a page goes on over the next one, and the total never stands on a page by itself", async () => {
  const columns = [{ label: "บันทึก" }, { label: "บาท", align: "right" as const }];
  const note = Array.from({ length: 400 }, (_, index) => `ข้อความที่ ${index} ของบันทึก`).join(" ");
  const tall = await newDocument()
    .table({ columns, rows: [[note, "1.00"]], total: ["รวม", "1.00"] })
    .end();
  const text = (await readTexts(tall)).join(" ");
  for (const index of [0, 150, 399]) expect(text).toContain(`ข้อความที่ ${index} ของ`);
  for (const count of [34, 35, 36]) {
    const rows = Array.from({ length: count }, (_, index) => [`แถว ${index}`, "1.00"]);
    const pages = await readTexts(
      await newDocument()
        .table({ columns, rows, total: ["รวมทั้งหมด", "1.00"] })
        .end(),
    );
    expect(pages.at(-1), `${count} rows`).toContain(`แถว ${count - 1} `);
  }
});

it("a document of 58 groups is made within two seconds", async () => {
  const started = performance.now();
  const rows = Array.from({ length: 58 }, (_, index) => [`กลุ่มตัวอย่างที่ ${index + 1}`, "85,000.00"]);
  await newDocument()
    .table({ columns: [{ label: "กลุ่ม" }, { label: "รายได้", align: "right" }], rows })
    .end();
  expect(performance.now() - started).toBeLessThan(2_000);
});
