import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/**
 * The folder of private files: PRIVATE_FILES_DIR, or `.data/private-files` of the workspace around the working
 * directory, or of that directory itself.
 * @throws Error for a folder below `static`, which core serves to everybody
 */
export function privateFilesFolder(
  settings: { PRIVATE_FILES_DIR?: string | undefined },
  workingDirectory: string,
): string {
  const folder = resolve(
    workingDirectory,
    settings.PRIVATE_FILES_DIR ?? join(findWorkspace(workingDirectory), ".data", "private-files"),
  );
  for (const served of ["static", "public"]) {
    const inside = relative(join(workingDirectory, served), folder);
    if (!inside.startsWith("..")) {
      throw new Error(`PRIVATE_FILES_DIR ${folder} lies below a folder that is served to everybody.`);
    }
  }
  return folder;
}

function findWorkspace(workingDirectory: string): string {
  for (let folder = workingDirectory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "pnpm-workspace.yaml"))) return folder;
    if (folder === dirname(folder)) return workingDirectory;
  }
}
