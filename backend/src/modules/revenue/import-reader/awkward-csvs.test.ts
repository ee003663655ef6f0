import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { columnLetter } from "../domain/import/cell";
import { faultOf, limits, readCase, workbook } from "./testing/read-case";

const SQUID = "วิสาหกิจชุมชนหมึกหวานทดลอง";
const HONEY = "กลุ่มน้ำผึ้งป่าทดลอง";
const TABLE = `ชื่อกลุ่ม,วันที่,ยอดขาย\n${SQUID},20/12/2566,100\n${HONEY},1 ม.ค. 66,"1,234.50"\n`;
const TABLE_ROWS = ["squid 2023-12-20 100", "honey 2023-01-01 1234.5"];

/** Windows-874 has the Thai block at 0xA1, in the order of Unicode. */
function windows874(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x0e01 && code <= 0x0e5b ? code - 0x0e01 + 0xa1 : code;
    }),
  );
}

const utf8 = (text: string) => Buffer.from(text, "utf8");

const good: [string, Buffer, string[]][] = [
  ["UTF-8 without a mark", utf8(TABLE), TABLE_ROWS],
  ["UTF-8 with a mark", utf8(`\uFEFF${TABLE}`), TABLE_ROWS],
  ["Windows-874", windows874(TABLE), TABLE_ROWS],
  [
    "UTF-16 as Excel's Unicode text",
    Buffer.from(`\uFEFF${TABLE.replace(/,(?![0-9]{3}\.)/g, "\t")}`, "utf16le"),
    TABLE_ROWS,
  ],
  [
    "semicolons and Windows ends of lines",
    utf8(TABLE.replace(/,(?![0-9]{3}\.)/g, ";").replace(/\n/g, "\r\n")),
    TABLE_ROWS,
  ],
  ["tabs", utf8(TABLE.replace(/,(?![0-9]{3}\.)/g, "\t")), TABLE_ROWS],
  ["old Mac ends of lines", utf8(TABLE.replace(/\n/g, "\r")), TABLE_ROWS],
  ["no end of the last line", utf8(TABLE.trimEnd()), TABLE_ROWS],
  [
    "a line break and quotes inside a cell",
    utf8(`ชื่อกลุ่ม,วันที่,ยอดขาย,หมายเหตุ\n${SQUID},20/12/2566,100,"งาน ""ของดี""\nระยอง"\n`),
    ["squid 2023-12-20 100"],
  ],
  [
    "rows that are too short and too long",
    utf8(`ชื่อกลุ่ม,วันที่,ยอดขาย\n${SQUID},20/12/2566,100,,,\n\n,,\n${HONEY},1/1/2566,5\n`),
    ["squid 2023-12-20 100", "honey 2023-01-01 5"],
  ],
  [
    "headings above headings left out as people do",
    utf8(`กลุ่ม,2565,,2566,\n,ม.ค.,ก.พ.,ม.ค.,ก.พ.\n${SQUID},1,2,3,4\n`),
    ["squid 2022-01-31 1", "squid 2022-02-28 2", "squid 2023-01-31 3", "squid 2023-02-28 4"],
  ],
  ["zero-width spaces and doubled vowels in names", utf8(TABLE.replace("น้ำผึ้ง", "น้ํา\u200Bผึ้ง")), TABLE_ROWS],
];

it.each(good)("accepts a CSV with %s whole", async (_, bytes, rows) => {
  const read = await readCase(bytes);
  expect({ rows: read.rows, problems: read.problems }).toEqual({ rows, problems: [] });
});

it("names the row of the file as a spreadsheet counts it, past empty lines and breaks inside cells", async () => {
  const read = await readCase(
    utf8(`ชื่อกลุ่ม,วันที่,ยอดขาย,หมายเหตุ\n\n${SQUID},20/12/2566,100,"ก\nข"\n${SQUID},x,100,\n`),
  );
  expect(read.problems).toEqual(["4 B date_format"]);
});

it("does not take 1,234.50 without quotation marks for 1 baht, and a remark beside the table is none of its business", async () => {
  const read = await readCase(
    utf8(
      `ชื่อกลุ่ม,วันที่,ยอดขาย\n${SQUID},20/12/2566,1,234.50\n${SQUID},20/12/2566,100,โทรถามแล้ว\n${SQUID},20/12/2566,฿1,000\n`,
    ),
  );
  expect(read.problems).toEqual(["2 C amount_split", "4 C amount_split"]);
  expect(read.rows).toEqual(["squid 2023-12-20 100"]);
});

const zip = (parts: [name: string, content: Buffer, declared?: number][]) => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content, declared = content.length] of parts) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(declared, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    head.copy(entry, 10, 8, 30);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
};
const types = (main: string): [string, Buffer] => [
  "[Content_Types].xml",
  utf8(`<Types><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`),
];
const plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const wide = (count: number, row: unknown[] = [SQUID, "1/1/2566", 1]) =>
  workbook((sheet) => {
    sheet.addRow(["ชื่อกลุ่ม", "วันที่", "ยอดขาย"]);
    for (let each = 0; each < count; each++) sheet.addRow(row);
  });

const bad: [string, () => Buffer | Promise<Buffer>, string][] = [
  ["an empty file", () => Buffer.alloc(0), "empty"],
  ["a workbook without a cell", () => workbook(() => undefined), "empty"],
  [
    "an old .xls or a file with a password",
    () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
    "old_or_locked",
  ],
  ["a PDF", () => utf8("%PDF-1.7\nabc"), "not_a_table"],
  [
    "a web page that is called .xls",
    () => utf8("<html><table><tr><td>1</td></tr></table></html>"),
    "not_a_table",
  ],
  ["binary data", () => Buffer.from([1, 2, 0, 4, 44, 0]), "not_a_table"],
  ["an archive of something else", () => zip([["readme.txt", utf8("x")]]), "not_a_table"],
  [
    "a workbook with macros",
    () => zip([types(plain), ["xl/workbook.xml", utf8("<workbook/>")], ["xl/vbaProject.bin", utf8("x")]]),
    "macros",
  ],
  [
    "a workbook that says it has macros",
    () =>
      zip([
        types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
        ["xl/workbook.xml", utf8("<workbook/>")],
      ]),
    "macros",
  ],
  ["a binary workbook", () => zip([types(plain), ["xl/workbook.bin", utf8("x")]]), "not_a_table"],
  [
    "a zip bomb that says its size",
    () => zip([types(plain), ["xl/workbook.xml", Buffer.alloc(limits.maxUnpackedBytes + 1)]]),
    "unpacked_too_large",
  ],
  [
    "a zip bomb that hides its size",
    () => zip([["[Content_Types].xml", Buffer.concat([utf8("<Types>"), Buffer.alloc(30_000_000, 32)]), 100]]),
    "damaged",
  ],
  [
    "a document type with entities",
    () => zip([["[Content_Types].xml", utf8(`<!DOCTYPE x [<!ENTITY a "b">]><Types>&a;</Types>`)]]),
    "not_a_table",
  ],
  ["a workbook that ends too early", async () => (await wide(5)).subarray(0, 900), "damaged"],
  ["more rows than allowed", () => wide(limits.maxRows + 1), "too_many_rows"],
  [
    "a cell far to the right",
    () =>
      workbook((sheet) => {
        sheet.getCell(`${columnLetter(limits.maxColumns)}1`).value = 1;
      }),
    "too_many_columns",
  ],
  ["more cells than allowed", () => wide(500, Array(50).fill(1)), "too_many_cells"],
  ["a quote that is never closed", () => utf8(`${TABLE}"${"x".repeat(700_000)}`), "open_quote"],
];

it.each(bad)("refuses %s with a reason that says what to do", async (_, bytes, fault) => {
  expect(await faultOf(await bytes())).toBe(fault);
});

it("takes the first sheet that is not hidden, and another when it is named", async () => {
  const book = await workbook((sheet, all) => {
    sheet.state = "hidden";
    sheet.addRow(["ลับ"]);
    all.addWorksheet("ปี 2566").addRows([
      ["กลุ่ม", "ม.ค.", "ก.พ."],
      [SQUID, 1, 2],
    ]);
    all.addWorksheet("ปี 2565").addRows([
      ["กลุ่ม", "ม.ค.", "ก.พ."],
      [SQUID, 3, 4],
    ]);
  });
  expect((await readCase(book)).rows).toEqual(["squid 2023-01-31 1", "squid 2023-02-28 2"]);
  expect((await readCase(book, { sheet: "ปี 2565" })).rows).toEqual([
    "squid 2022-01-31 3",
    "squid 2022-02-28 4",
  ]);
});

it("suggests groups of like names, most alike first, and takes the one that a person chose", async () => {
  const bytes = utf8(`ชื่อกลุ่ม,วันที่,ยอดขาย\nแม่บ้านทดลองเหนื,1/1/2566,5\n`);
  const read = await readCase(bytes);
  const [unknown] = read.totals.unknownGroups;
  expect(unknown).toMatchObject({ name: "แม่บ้านทดลองเหนื", rows: 1 });
  expect(unknown?.suggestions.slice(0, 2).map(({ id }) => id)).toEqual(["north", "south"]);
  expect((await readCase(bytes, { names: { แม่บ้านทดลองเหนื: "north" } })).rows).toEqual(["north 2023-01-01 5"]);
});

it("reads a register of groups, and names what is wrong with each row", async () => {
  const read = await readCase(
    utf8(
      [
        "ชื่อกลุ่ม,รหัส,ประเภท,รุ่นที่,ปีที่เข้าร่วม,ตำบล,อำเภอ,หมวดสินค้า,ยินยอมเผยแพร่รายได้",
        "กลุ่มใหม่หนึ่งทดลอง,N1,วิสาหกิจชุมชน,1,2559,มาบตาพุด,เมืองระยอง,อาหารทะเลแปรรูป,ยินยอม",
        "กลุ่มใหม่สองทดลอง,N2,เครือข่าย,รุ่นที่ 2,1/6/2560,ต.แกลง,อ.เมือง,งานสานและงานฝีมือ,",
        `${HONEY},T02,วิสาหกิจชุมชน,1,2559,เพ,เมืองระยอง,น้ำผึ้งและเครื่องดื่ม,ยินยอม`,
        "กลุ่มใหม่สามทดลอง,N1,สมาคม,200,2600,แกลง,แกลง,ทอง,บางที",
      ].join("\n"),
    ),
    { kind: "groups" },
  );
  expect(read.rows).toEqual(["กลุ่มใหม่หนึ่งทดลอง 210114", "กลุ่มใหม่สองทดลอง 210106"]);
  expect(read.drafts[0]).toMatchObject({
    joined_on: "2016-01-01",
    publish_income: true,
    cohort_no: 1,
    kind: "community_enterprise",
  });
  expect(read.drafts[1]).toMatchObject({
    joined_on: "2017-06-01",
    publish_income: false,
    cohort_no: 2,
    kind: "network",
  });
  expect(read.problems.map((each) => each.split(" ")[2]).sort()).toEqual(
    [
      "category_unknown",
      "cohort_format",
      "consent_format",
      "kind_unknown",
      "name_twice",
      "place_unknown",
      "year_range",
    ].sort(),
  );
});
