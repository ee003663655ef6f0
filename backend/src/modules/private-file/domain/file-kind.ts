export const fileKinds = ["pdf", "jpeg", "png", "webp", "xlsx", "csv"] as const;
export type FileKind = (typeof fileKinds)[number];

export const mediaTypeOf: Readonly<Record<FileKind, string>> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
};

/**
 * What a file is by its contents; its name and the type that a browser claims count for nothing.
 * @returns undefined for everything that is not one of the six kinds
 */
export function sniffFileKind(bytes: Uint8Array): FileKind | undefined {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return "pdf";
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "jpeg";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "png";
  if (asciiAt(bytes, 0, 4) === "RIFF" && asciiAt(bytes, 8, 4) === "WEBP") return "webp";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return isWorkbook(bytes) ? "xlsx" : undefined;
  return isTable(bytes) ? "csv" : undefined;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;

/**
 * Whether a ZIP is an Excel workbook: its directory names the parts that ECMA-376 demands. A workbook with macros is
 * none of the six kinds.
 */
function isWorkbook(bytes: Uint8Array): boolean {
  const names = new Set(zipNames(bytes));
  const hasMacros = [...names].some((name) => /vbaProject\.bin$/i.test(name));
  return names.has("[Content_Types].xml") && names.has("xl/workbook.xml") && !hasMacros;
}

/** Names in a ZIP's central directory (APPNOTE 4.3.12); none when there is no whole directory. */
function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return [];
    const nameLength = view.getUint16(at + 28, true);
    names.push(asciiAt(bytes, at + 46, nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** The end record is the last thing in the file but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}

/**
 * Whether this is text in rows and columns: UTF-8, or windows-874 as Thai Excel writes it; no control characters, not
 * markup, and at least one comma, semicolon or tab.
 */
function isTable(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  const text = decodeText(bytes);
  return text !== undefined && /[,;\t]/.test(text) && !/^\s*[<{[]/.test(text);
}

function decodeText(bytes: Uint8Array): string | undefined {
  for (const encoding of ["utf-8", "windows-874"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may read it.
    }
  }
  return undefined;
}
