import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sayingWhenFull } from "../../modules/private-file/file-errors";
import { importFileError } from "../../modules/revenue/import-book/import-error";
import { FileFault } from "../../modules/revenue/import-reader/file-fault";

/**
 * Lays bytes where the reading process finds them, and takes them away again.
 * @param write how they are written; a test writes onto a full disk
 * @throws INVALID_DATA `file_…`, UNEXPECTED_STATE `storage_full`
 */
export async function withTemporaryFile<T>(
  bytes: Buffer,
  use: (path: string) => Promise<T>,
  write: typeof writeFile = writeFile,
): Promise<T> {
  const folder = await sayingWhenFull(() => mkdtemp(join(tmpdir(), "chumchon-import-")));
  try {
    const path = join(folder, "file");
    await sayingWhenFull(() => write(path, bytes, { mode: 0o600 }));
    return await sayingWhatToDo(() => use(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that can't be read is the sender's to mend, so it is told in their words. */
export async function sayingWhatToDo<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    throw error instanceof FileFault ? importFileError(error.code) : error;
  }
}
