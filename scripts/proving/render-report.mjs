import os from "node:os";

/**
 * A report as it stands in docs/proofs.md.
 *
 * @param {{ name: string, seeds: number, from: number, guarantee: string }} run
 * @param {import("./run-proof.mjs").ProofReport} report
 * @param {Date} [now]
 */
export function renderReport({ name, seeds, from, guarantee }, report, now = new Date()) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(" | ")} |`;
  const command = `pnpm proof ${name} --seeds ${seeds}${from === 1 ? "" : ` --from ${from}`}`;
  const machine = `${os.cpus().length} cores, Node ${process.versions.node}`;
  return [
    `**${report.ok ? "Holds" : "DOES NOT HOLD"}** · \`${command}\` · ${now.toISOString().slice(0, 10)} · ${machine}`,
    "",
    guarantee,
    "",
    line(report.columns),
    line(report.columns.map(() => "---")),
    ...report.rows.map(line),
    ...(report.remarks.length > 0 ? ["", ...report.remarks.map((remark) => `- ${remark}`)] : []),
  ].join("\n");
}
