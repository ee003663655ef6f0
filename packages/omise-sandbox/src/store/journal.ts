import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Put } from "./records.js";

const FILE = "journal.jsonl";

/**
 * Append-only file, one line per commit. A line is written with one synchronous call before the answer
 * leaves, so a killed process loses nothing that it has answered; a torn last line was never answered.
 */
export class Journal {
  private readonly path: string;
  private file: number | null = null;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, FILE);
  }

  /** Every commit in order. Throws when a line other than the last one is damaged. */
  read(): Put[][] {
    if (!existsSync(this.path)) return [];
    const lines = readFileSync(this.path, "utf8").split("\n");
    const commits: Put[][] = [];
    for (const [index, line] of lines.entries()) {
      if (line === "") continue;
      try {
        // The file is written by this class only: its lines are commits.
        commits.push(JSON.parse(line) as Put[]);
      } catch {
        if (index === lines.length - 1) continue;
        throw new Error(
          `${this.path} is damaged at line ${index + 1}: delete it to start with an empty sandbox`,
        );
      }
    }
    return commits;
  }

  /** Replaces the file by these puts (compaction) and opens it for appending. */
  rewrite(puts: Iterable<Put>): void {
    this.close();
    const next = `${this.path}.next`;
    const file = openSync(next, "w", 0o600);
    for (const put of puts) writeLine(file, [put]);
    closeSync(file);
    renameSync(next, this.path);
    this.file = openSync(this.path, "a", 0o600);
  }

  append(commit: readonly Put[]): void {
    if (this.file === null) throw new Error("journal is not open");
    writeLine(this.file, commit);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }
}

function writeLine(file: number, commit: readonly Put[]): void {
  const bytes = Buffer.from(`${JSON.stringify(commit)}\n`);
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}
