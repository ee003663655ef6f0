import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Processes, stopLeftovers } from "./processes.mjs";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "processes-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** @param {string} script */
const node = (script) => ({
  name: "worker",
  command: process.execPath,
  args: ["-e", script],
  cwd: folder,
  env: { PATH: process.env.PATH },
});
const forever = "setInterval(() => {}, 1000);";
const writesItsChild = `const { spawn } = require("node:child_process");
  const child = spawn(process.execPath, ["-e", "${forever}"]);
  require("node:fs").writeFileSync("child", String(child.pid));`;

test("a command that fails is reported with its last lines and its log", async () => {
  const processes = new Processes(folder);
  await assert.rejects(processes.run(node('console.error("no such luck"); process.exit(3)')), (error) => {
    assert.match(String(error), /code 3/);
    assert.match(String(error), /no such luck/);
    assert.match(String(error), /worker\.log/);
    return true;
  });
});

test("a service that ends by itself is a crash; one that is stopped is not", async () => {
  const processes = new Processes(folder);
  const crashing = processes.serve(node("process.exit(0)"));
  await assert.rejects(crashing.crashed, /ended with code 0/);
  const steady = processes.serve(node(forever));
  await processes.stopAll();
  assert.equal(await Promise.race([steady.crashed, wait(50, "quiet")]), "quiet");
});

test("stopping ends a service together with what it has started, and leaves no note behind", async () => {
  const processes = new Processes(folder);
  processes.serve(node(`${writesItsChild} ${forever}`));
  const child = await readWhenThere(path.join(folder, "child"));
  await processes.stopAll();
  await until(() => !isRunning(child));
  assert.equal(fs.existsSync(path.join(folder, "pids.json")), false);
});

test("what a killed start left running is found and ended by the next one", async () => {
  const script = `import { Processes } from ${JSON.stringify(pathToFileURL(path.join(import.meta.dirname, "processes.mjs")).href)};
    new Processes(${JSON.stringify(folder)}).serve({ name: "orphan", command: process.execPath,
      args: ["-e", ${JSON.stringify(forever)}], cwd: "/", env: {} });`;
  const start = spawn(process.execPath, ["--input-type=module", "-e", script]);
  const [orphan] = JSON.parse(await readWhenThere(path.join(folder, "pids.json")));
  start.kill("SIGKILL");
  await wait(50);
  assert.equal(isRunning(orphan.pid), true);
  assert.deepEqual(await stopLeftovers(folder), ["orphan"]);
  assert.equal(isRunning(orphan.pid), false);
  assert.deepEqual(await stopLeftovers(folder), []);
});

/** @param {string | number} pid */
function isRunning(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return !stat.includes(") Z ");
  } catch {
    return false;
  }
}

/** @param {string} file */
async function readWhenThere(file) {
  await until(() => fs.existsSync(file) && fs.statSync(file).size > 0);
  return fs.readFileSync(file, "utf8");
}

/** @param {() => boolean} condition */
async function until(condition) {
  const deadline = Date.now() + 60_000;
  while (!condition()) {
    assert.ok(Date.now() < deadline, "it did not happen within a minute");
    await wait(20);
  }
}
