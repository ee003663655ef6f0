import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sayingWhenFull } from "../file-errors";
import type { FileStore } from "./file-store";

/**
 * A folder of this machine (or of a disk that all machines share), readable by its owner only.
 * @param openNew how a new file is opened; a test opens one on a full disk
 */
export function createFolderStore(folder: string, openNew = openExclusively): FileStore {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key);
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const written = `${path}.new`;
      await sayingWhenFull(async () => {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        const handle = await openNew(written);
        try {
          await handle.writeFile(bytes);
          // The disk has it before the name appears.
          await handle.sync();
        } catch (error) {
          await rm(written, { force: true });
          throw error;
        } finally {
          await handle.close();
        }
        await rename(written, path);
      });
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}

/** "wx" refuses what is there already. */
const openExclusively = (path: string) => open(path, "wx", 0o600);
