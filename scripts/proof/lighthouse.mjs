import fs from "node:fs";
import path from "node:path";
import { emptyDataFolder, makeDataFolder } from "../services/data-folder.mjs";
import { findFreePorts } from "../services/ports.mjs";
import { Processes } from "../services/processes.mjs";
import { runFile } from "../services/run-file.mjs";
import { readSettings } from "../services/settings.mjs";
import { startWorld } from "../services/start-world.mjs";

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
  const [shop, backend, sandbox, database, browser] = await findFreePorts(5);
  const env = {
    ...settings.env,
    SHOP_PORT: String(shop),
    BACKEND_PORT: String(backend),
    SANDBOX_PORT: String(sandbox),
    DB_PORT: String(database),
    DATA_DIR: path.join(settings.dataDir, "world"),
  };
  const world = { ...readSettings(env, []), durable: false };
  makeDataFolder(world.dataDir);
  await emptyDataFolder(world);
  const services = new Processes(world.dataDir);
  const undo = processes.stopTogether(services);
  const table = path.join(settings.dataDir, "table.json");
  fs.rmSync(table, { force: true });
  try {
    const { crashed } = await startWorld(world, services, progress);
    const e2e = path.join(settings.root, "packages", "e2e");
    const measuring = processes.finish({
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
    await Promise.race([crashed, measuring]);
    return readReport(table, (await measuring).code === 0);
  } finally {
    await services.stopAll();
    undo();
  }
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
