import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { identify } from "./process-identity.mjs";
import { takeStartLock } from "./start-lock.mjs";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "start-lock-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test("a second start from the same data folder is refused, and told where the first one runs", async () => {
  const lock = await takeStartLock(folder, "http://127.0.0.1:3000");
  await assert.rejects(takeStartLock(folder, "http://127.0.0.1:4000"), /http:\/\/127\.0\.0\.1:3000/);
  lock.release();
  (await takeStartLock(folder, "http://127.0.0.1:4000")).release();
  assert.deepEqual(fs.readdirSync(folder), []);
});

test("the lock of a killed start is taken over, also when its number belongs to another process by now", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const holder = identify(Number(child.pid));
  fs.writeFileSync(path.join(folder, "start.lock"), JSON.stringify(holder));
  await assert.rejects(takeStartLock(folder, "x"), /already runs/);
  fs.writeFileSync(
    path.join(folder, "start.lock"),
    JSON.stringify({ ...holder, startedAt: "another moment" }),
  );
  (await takeStartLock(folder, "x")).release();
  fs.writeFileSync(path.join(folder, "start.lock"), JSON.stringify(holder));
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  (await takeStartLock(folder, "x")).release();
});

test("a start that is just stopping is waited for", async () => {
  const first = await takeStartLock(folder, "first");
  first.stopping();
  setTimeout(() => first.release(), 300);
  (await takeStartLock(folder, "second")).release();
});
