import { Readable } from "node:stream";
import Papa from "papaparse";
import type { Cell, SheetRow } from "../domain/import/cell";
import { decodeFile, findEncoding, type TextEncoding } from "./decode-text";
import { FileFault, type ReaderLimits } from "./file-fault";

/** Text between two ends of rows; more is a quote that was never closed. */
const MAX_ROW_CHARACTERS = 500_000;
const SAMPLE_CHARACTERS = 20_000;
/** The parser starts the piece in hand anew each time it is held back, every few rows: large pieces cost their square. */
const CHARACTERS_A_PIECE = 4_000;

/** Rows of a CSV of any length; the parser holds back the file while rows are being taken. */
export async function* readCsv(path: string, limits: ReaderLimits): AsyncGenerator<SheetRow> {
  const encoding = await findEncoding(path);
  const open = { characters: 0 };
  const source = Readable.from(watched(decodeFile(path, encoding), open), { objectMode: true });
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: await findDelimiter(path, encoding) });
  source.on("error", (error) => parser.destroy(error));
  source.pipe(parser);
  const counted = { rowNo: 0, rows: 0, cells: 0 };
  for await (const fields of parser) {
    open.characters = 0;
    const cells = toCells(fields as string[]);
    counted.rowNo++;
    if (cells.every((cell) => cell === null)) continue;
    if (cells.length > limits.maxColumns) throw new FileFault("too_many_columns");
    if (++counted.rows > limits.maxRows) throw new FileFault("too_many_rows");
    counted.cells += cells.length;
    if (counted.cells > limits.maxCells) throw new FileFault("too_many_cells");
    yield { rowNo: counted.rowNo, cells };
  }
}

async function* watched(chunks: AsyncIterable<string>, open: { characters: number }): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    open.characters += chunk.length;
    if (open.characters > MAX_ROW_CHARACTERS) throw new FileFault("open_quote");
    for (let start = 0; start < chunk.length; start += CHARACTERS_A_PIECE) {
      yield chunk.slice(start, start + CHARACTERS_A_PIECE);
    }
  }
}

async function findDelimiter(path: string, encoding: TextEncoding): Promise<string> {
  let sample = "";
  for await (const chunk of decodeFile(path, encoding)) {
    sample += chunk;
    if (sample.length >= SAMPLE_CHARACTERS) break;
  }
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(sample)) throw new FileFault("not_a_table", "markup");
  const lines = sample.slice(0, SAMPLE_CHARACTERS);
  const { meta } = Papa.parse(lines, { preview: 30, delimitersToGuess: [",", ";", "\t", "|"] });
  return meta.delimiter || ",";
}

function toCells(fields: readonly string[]): Cell[] {
  const cells = fields.map((field): Cell => (field.trim() === "" ? null : field));
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}
