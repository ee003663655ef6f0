import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { Processes } from "../services/processes.mjs";
import { runPlain } from "./static-steps.mjs";

/** @param {string} script */
async function outcomeOf(script) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "static-steps-"));
  const settings = { root: dataDir, dataDir, env: process.env };
  const context = { settings, processes: new Processes(dataDir) };
  // Only what a plain step needs of the settings.
  return runPlain(/** @type {any} */ (context), "step", process.execPath, ["-e", script]);
}

test("types and lint fail when their program does, and show what it said", async () => {
  const outcome = await outcomeOf("console.log('wrong here'); process.exit(3)");
  assert.equal(outcome.ok, false);
  assert.match(outcome.complaints.join("\n"), /wrong here/);
});

test("types and lint are in order when their program ends well", async () => {
  assert.equal((await outcomeOf("")).ok, true);
});
