import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * The folder of the pictures that groups send: PUBLIC_FILES_DIR, or `.data/public-files` of the workspace around the
 * working directory. Core's own default lies inside the build, which the next build throws away.
 */
export function picturesFolder(
  settings: { PUBLIC_FILES_DIR?: string | undefined },
  workingDirectory: string,
): string {
  const configured = settings.PUBLIC_FILES_DIR;
  if (configured) return resolve(workingDirectory, configured);
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "pnpm-workspace.yaml"))) return join(folder, ".data", "public-files");
    if (folder === dirname(folder)) return join(workingDirectory, ".data", "public-files");
  }
}
