import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { portOfRunning } from "./postgres.mjs";

let dataFolder = "";
beforeEach(() => {
  dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), "postgres-"));
});
afterEach(() => fs.rmSync(dataFolder, { recursive: true }));

/** As PostgreSQL writes it. @param {number | undefined} pid */
const writePidFile = (pid) =>
  fs.writeFileSync(
    path.join(dataFolder, "postmaster.pid"),
    `${pid}\n${dataFolder}\n1795700000\n4103\n\n127.0.0.1\n`,
  );

test("a server that runs on a data folder is found by the port it has, not by the one it would be given", async () => {
  const server = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "--", "-D", dataFolder]);
  try {
    await once(server, "spawn");
    writePidFile(server.pid);
    assert.equal(portOfRunning({ dataFolder }), 4103);
  } finally {
    server.kill("SIGKILL");
    await once(server, "exit");
  }
  assert.equal(portOfRunning({ dataFolder }), undefined, "it ended, its file stayed");
});

test("a folder whose pid file names a process that is something else by now has no server", () => {
  assert.equal(portOfRunning({ dataFolder }), undefined, "no file");
  writePidFile(process.pid);
  assert.equal(portOfRunning({ dataFolder }), undefined);
});
