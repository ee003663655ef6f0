import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder `data/sample` of the backend: from src/seed and, one build further down, from the compiled
 * .medusa/server/src/seed, which `medusa build` does not copy data into.
 *
 * @throws Error when no folder above has it
 */
export function sampleFolder(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "data", "sample");
    if (existsSync(join(candidate, "groups.json"))) return candidate;
    if (folder === dirname(folder)) throw new Error(`There is no data/sample above ${from}`);
  }
}
