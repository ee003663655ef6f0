import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { stream } from "exceljs";
import { afterAll, expect, it } from "vitest";
import { inspectFile, readFile } from "./ask-reader";
import { groups, limits, today } from "./testing/read-case";

const folder = mkdtempSync(join(tmpdir(), "reader-"));
afterAll(() => rmSync(folder, { recursive: true }));

const pageLimits = {
  ...limits,
  maxRows: 100_000,
  maxCells: 2_000_000,
  maxUnpackedBytes: 300_000_000,
  maxMemoryMb: 290,
};

async function read(path: string, given = pageLimits) {
  const asked = { path, kind: "income" as const, today, limits: given };
  const { sheet, mapping } = await inspectFile({ ...asked, task: "inspect", sheet: null });
  let satang = 0;
  let rows = 0;
  const totals = await readFile(
    { ...asked, task: "read", sheet, mapping, groups, groupNames: {} },
    async ({ drafts }) => {
      rows += drafts.length;
      for (const draft of drafts) if ("amountSatang" in draft) satang += draft.amountSatang;
    },
  );
  return { rows, satang, peakMb: totals.peakMb };
}

it("reads a workbook of 50,000 rows in a process that stays under 300 MB", async () => {
  const path = join(folder, "large.xlsx");
  const book = new stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = book.addWorksheet("ยอดขาย");
  sheet.addRow(["ชื่อกลุ่ม", "วันที่", "ช่องทาง", "ยอดขาย", "หมายเหตุ"]).commit();
  for (let row = 1; row <= 50_000; row++) {
    sheet.addRow(["กลุ่มน้ำผึ้งป่าทดลอง", "20/12/2566", "ออกบูธ", row, `ขายครั้งที่ ${row} ที่งานประจำปี`]).commit();
  }
  await book.commit();
  const { rows, satang, peakMb } = await read(path);
  expect([rows, satang]).toEqual([50_000, ((50_000 * 50_001) / 2) * 100]);
  expect(peakMb).toBeLessThan(300);
});

it("streams a CSV without end in the same memory", async () => {
  const path = join(folder, "long.csv");
  const file = createWriteStream(path);
  file.write("ชื่อกลุ่ม,วันที่,ยอดขาย,หมายเหตุ\n");
  const line = `กลุ่มน้ำผึ้งป่าทดลอง,20/12/2566,"1,234.50",${"ข".repeat(200)}\n`;
  for (let block = 0; block < 100; block++) file.write(line.repeat(1000));
  file.end();
  await finished(file);
  const endless = { ...pageLimits, maxRows: Number.MAX_SAFE_INTEGER, maxCells: Number.MAX_SAFE_INTEGER };
  const { rows, peakMb } = await read(path, endless);
  expect(rows).toBe(100_000);
  expect(peakMb).toBeLessThan(300);
});

it("ends a process that grows beyond its memory or takes too long, with a reason", async () => {
  const asked = {
    path: join(folder, "long.csv"),
    kind: "income" as const,
    today,
    task: "inspect" as const,
    sheet: null,
  };
  const small = { ...pageLimits, maxRows: 1e9, maxCells: 1e9, maxMemoryMb: 40 };
  await expect(inspectFile({ ...asked, limits: small })).rejects.toMatchObject({ code: "too_much_memory" });
  const short = { ...pageLimits, maxRows: 1e9, maxCells: 1e9, timeoutSeconds: 0.05 };
  await expect(inspectFile({ ...asked, limits: short })).rejects.toMatchObject({ code: "too_slow" });
});
