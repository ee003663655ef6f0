import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

// Compressed once at build time with the best level; the server only picks the file.
const CLIENT_ROOT = fileURLToPath(new URL("../build/client", import.meta.url));
const COMPRESSIBLE = /\.(?:js|css|svg|json|txt|xml|ico)$/;
const WORTH_BYTES = 512;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const entries = await readdir(CLIENT_ROOT, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

let before = 0;
let after = 0;
for (const file of files) {
  const content = await readFile(file);
  if (content.byteLength < WORTH_BYTES) continue;
  const packed = await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(`${file}.br`, packed);
  await writeFile(`${file}.gz`, await zip(content, { level: 9 }));
  before += content.byteLength;
  after += packed.byteLength;
}
console.log(`compressed ${files.length} files: ${before} -> ${after} bytes (brotli)`);
