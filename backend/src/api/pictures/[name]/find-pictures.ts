import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const sampleFolder = join("data", "sample", "pictures");

/**
 * The folder of the sample pictures: PICTURES_DIR, or the nearest `data/sample/pictures` from the working directory
 * upwards. The compiled application runs in backend/.medusa/server, where `medusa build` copies no data, and finds
 * backend/data that way.
 *
 * @returns null where there is none: an image of the application without the sample world answers 404
 */
export function findPictures(configured: string | undefined, workingDirectory: string): string | null {
  if (configured) return configured;
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    const candidate = join(folder, sampleFolder);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return null;
  }
}
