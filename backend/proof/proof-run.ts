import fs from "node:fs";

export type ProofTable = {
  columns: string[];
  rows: (string | number)[][];
  /** Sentences below the table. */
  remarks: string[];
};

/**
 * The seeds of this run: a few in `npm test`, as many as were asked for in `pnpm proof <name> --seeds N`
 * (scripts/proving/vitest-proof.mjs sets these variables and nobody else).
 */
export function proofSeeds(short: number): number[] {
  const count = Number(process.env.PROOF_SEEDS || short);
  const from = Number(process.env.PROOF_FROM || 1);
  return Array.from({ length: count }, (_, index) => from + index);
}

/** Whether this is `pnpm proof`, the long form. */
export function isLongRun(): boolean {
  return Boolean(process.env.PROOF_REPORT);
}

/** Prints the table of a run; a long one leaves it for docs/proofs.md too. */
export function reportProof(name: string, table: ProofTable): void {
  const lines = [table.columns, ...table.rows].map((cells) => `  ${cells.join(" | ")}`);
  process.stdout.write(`proof of ${name}\n${[...lines, ...table.remarks].join("\n")}\n`);
  if (process.env.PROOF_REPORT) fs.writeFileSync(process.env.PROOF_REPORT, JSON.stringify(table));
}
