import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A private file store of this process, small enough to be filled, if it is imported before the application. */
export const folder = mkdtempSync(join(tmpdir(), "private-files-"));

Object.assign(process.env, { PRIVATE_FILES_DIR: folder, PRIVATE_FILE_MAX_BYTES: "100000" });
