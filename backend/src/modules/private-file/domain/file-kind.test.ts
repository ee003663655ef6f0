import fc from "fast-check";
import { expect, it } from "vitest";
import { sniffFileKind } from "./file-kind";

const text = (value: string) => new TextEncoder().encode(value);
const bytes = (...values: number[]) => Uint8Array.from(values);

/** A ZIP as far as its directory: one stored, empty entry a name. */
function zipOf(...names: string[]): Uint8Array {
  const locals: number[] = [];
  const directory: number[] = [];
  const u16 = (value: number) => [value & 255, value >> 8];
  const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];
  for (const name of names) {
    const at = locals.length;
    const raw = [...text(name)];
    locals.push(...u32(0x04034b50), ...Array(22).fill(0), ...u16(raw.length), ...u16(0), ...raw);
    directory.push(
      ...u32(0x02014b50),
      ...Array(24).fill(0),
      ...u16(raw.length),
      ...Array(12).fill(0),
      ...u32(at),
    );
    directory.push(...raw);
  }
  const end = [...u32(0x06054b50), ...u32(0), ...u16(names.length), ...u16(names.length)];
  return bytes(...locals, ...directory, ...end, ...u32(directory.length), ...u32(locals.length), ...u16(0));
}

it.each([
  ["a PDF", text("%PDF-1.7\n"), "pdf"],
  ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, 1, 2), "jpeg"],
  ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), "png"],
  ["a WebP", text("RIFF0000WEBPVP8 "), "webp"],
  ["a workbook", zipOf("[Content_Types].xml", "xl/workbook.xml"), "xlsx"],
  ["a CSV in UTF-8 with a mark", text("\uFEFFกลุ่ม,ยอด\nกลุ่มตัวอย่าง,100\n"), "csv"],
  ["a CSV of Thai Excel in windows-874", bytes(0xa1, 0xc5, 0xd8, 0xe8, 0xc1, 0x2c, 0x31, 0x0d, 0x0a), "csv"],
  ["a table with tabs", text("a\tb\n1\t2\n"), "csv"],
])("%s is known by its contents", (_name, contents, kind) => {
  expect(sniffFileKind(contents)).toBe(kind);
});

it.each([
  ["nothing", bytes()],
  ["a web page", text("<!doctype html><script>alert(1)</script>,")],
  ["a vector picture, which can hold scripts", text("<svg xmlns='http://www.w3.org/2000/svg'/>,")],
  ["a web page named in JSON", text('{"a":1,"b":2}')],
  ["a program", text("MZ\0\0,")],
  ["a GIF", text("GIF89a\x01\x02")],
  ["a sound in a RIFF", text("RIFF0000WAVEfmt ")],
  ["another ZIP", zipOf("readme.txt")],
  ["a workbook with macros", zipOf("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")],
  ["a ZIP that ends too early", zipOf("[Content_Types].xml", "xl/workbook.xml").slice(0, 60)],
  ["a sentence without columns", text("สวัสดี\n")],
])("%s is refused", (_name, contents) => {
  expect(sniffFileKind(contents)).toBeUndefined();
});

it("whatever bytes come, the answer comes without an error, and a ZIP's head alone is no workbook", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, asZip) => {
      const contents = asZip ? bytes(0x50, 0x4b, 3, 4, ...noise) : noise;
      const kind = sniffFileKind(contents);
      if (asZip) expect(kind).toBeUndefined();
    }),
  );
});
