import Papa from "papaparse";
import type { Cell, SheetRow } from "../domain/import/cell";
import { decodeFile, findEncoding, type TextEncoding } from "./decode-text";
import { FileFault, type ReaderLimits } from "./file-fault";

/** Text between two ends of rows; more is a quote that was never closed. */
const MAX_ROW_CHARACTERS = 500_000;
const SAMPLE_CHARACTERS = 20_000;

/** Rows of a CSV of any length; nothing is read ahead of whoever takes the rows. */
export async function* readCsv(path: string, limits: ReaderLimits): AsyncGenerator<SheetRow> {
  const encoding = await findEncoding(path);
  const counted = { rowNo: 0, rows: 0, cells: 0 };
  for await (const records of readRecords(path, encoding)) {
    for (const fields of records) {
      const cells = toCells(fields);
      counted.rowNo++;
      if (cells.length === 0) continue;
      if (cells.length > limits.maxColumns) throw new FileFault("too_many_columns");
      if (++counted.rows > limits.maxRows) throw new FileFault("too_many_rows");
      counted.cells += cells.length;
      if (counted.cells > limits.maxCells) throw new FileFault("too_many_cells");
      yield { rowNo: counted.rowNo, cells };
    }
  }
}

/**
 * The file's records, a chunk at a time: each chunk is parsed at once up to its last whole record, and what is left
 * goes before the next one. The parser's own stream hands on record by record, which takes several times as long.
 */
async function* readRecords(path: string, encoding: TextEncoding): AsyncGenerator<string[][]> {
  const parser = new Papa.Parser(await findForm(path, encoding));
  const parse = (text: string, isOpen: boolean) =>
    parser.parse(text, 0, isOpen) as { data: string[][]; meta: { cursor: number } };
  let rest = "";
  for await (const chunk of decodeFile(path, encoding)) {
    const text = rest + chunk;
    const { data, meta } = parse(text, true);
    rest = text.slice(meta.cursor);
    if (rest.length > MAX_ROW_CHARACTERS) throw new FileFault("open_quote");
    yield data;
  }
  yield parse(rest, false).data;
}

/** What parts fields and records, by the beginning of the file. */
async function findForm(path: string, encoding: TextEncoding): Promise<Papa.ParseConfig> {
  let sample = "";
  for await (const chunk of decodeFile(path, encoding)) {
    sample += chunk;
    if (sample.length >= SAMPLE_CHARACTERS) break;
  }
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(sample)) throw new FileFault("not_a_table", "markup");
  const lines = sample.slice(0, SAMPLE_CHARACTERS);
  const { meta } = Papa.parse(lines, { preview: 30, delimitersToGuess: [",", ";", "\t", "|"] });
  return { delimiter: meta.delimiter || ",", newline: meta.linebreak as "\n" | "\r" | "\r\n" };
}

function toCells(fields: readonly string[]): Cell[] {
  const cells = fields.map((field): Cell => (field.trim() === "" ? null : field));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}
