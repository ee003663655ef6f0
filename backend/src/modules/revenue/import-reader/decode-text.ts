import { createReadStream } from "node:fs";
import { FileFault } from "./file-fault";

export type TextEncoding = "utf-8" | "utf-16le" | "windows-874";

const BOM = { utf8: Buffer.from([0xef, 0xbb, 0xbf]), utf16le: Buffer.from([0xff, 0xfe]) };

/**
 * What a text file is written in: UTF-8 with or without its mark, UTF-16 as Excel's "Unicode text", or
 * else Windows-874, which holds TIS-620: text in it is almost never valid UTF-8 by accident.
 * @throws FileFault `not_a_table` for binary data
 */
export async function findEncoding(path: string): Promise<TextEncoding> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;
  let isUtf8 = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    if (isFirst && bytes.subarray(0, 2).equals(BOM.utf16le)) return "utf-16le";
    isFirst = false;
    if (bytes.includes(0)) throw new FileFault("not_a_table", "binary");
    isUtf8 &&= decodes(strict, bytes);
  }
  return isUtf8 && decodes(strict, null) ? "utf-8" : "windows-874";
}

/** Text of the file, chunk by chunk, without a byte order mark. */
export async function* decodeFile(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
    yield checked(decoder.decode(chunk as Buffer, { stream: true }));
  }
  yield checked(decoder.decode());
}

function checked(text: string): string {
  if (text.includes("\uFFFD")) throw new FileFault("encoding");
  return text;
}

function decodes(decoder: TextDecoder, bytes: Buffer | null): boolean {
  try {
    if (bytes) decoder.decode(bytes, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}
