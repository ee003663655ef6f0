import fs from "node:fs";
import path from "node:path";
import { findFreePorts } from "../services/ports.mjs";
import { runFile } from "../services/run-file.mjs";
import { withOwnWorld } from "../services/with-own-world.mjs";

/** @type {import("../proving/run-proof.mjs").Proof} */
export const proof = {
  guarantee:
    "On Lighthouse's slow phone the pages of the portal that a group opens every day score 95 and more for performance and 100 for accessibility: the median of so many runs of the production build. A seed is a run here.",
  seeds: 3,
  run: measurePortal,
};

/**
 * A shop of its own, as `npm start` makes it, measured in the Chromium of the journeys.
 *
 * @param {import("../proving/run-proof.mjs").ProofContext} context
 * @returns {Promise<import("../proving/run-proof.mjs").ProofReport>}
 */
async function measurePortal({ settings, processes, progress, seeds }) {
  const table = path.join(settings.dataDir, "table.json");
  const e2e = path.join(settings.root, "packages", "e2e");
  const [browser] = await findFreePorts(1);
  return withOwnWorld({ settings, processes, progress }, async (world) => {
    fs.rmSync(table, { force: true });
    const { code } = await processes.finish({
      name: "lighthouse",
      command: path.join(e2e, "node_modules", ".bin", "playwright"),
      args: ["test", "--config", "lighthouse.config.ts"],
      cwd: e2e,
      env: {
        ...settings.env,
        RUN_JSON: runFile(world.dataDir),
        LIGHTHOUSE_PORT: String(browser),
        PROOF_SEEDS: String(seeds),
        PROOF_REPORT: table,
      },
    });
    return readReport(table, code === 0);
  });
}

/**
 * @param {string} table
 * @param {boolean} ok
 */
function readReport(table, ok) {
  if (!fs.existsSync(table)) {
    return {
      ok: false,
      columns: ["result"],
      rows: [["no table was written"]],
      remarks: ["see the log beside it"],
    };
  }
  return { ok, ...JSON.parse(fs.readFileSync(table, "utf8")) };
}
