import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { cleanEnv } from "./clean-env.mjs";
import {
  countTheFailure,
  inOrder,
  readPlaywrightReport,
  readTapReport,
  readVitestReport,
  sumOutcomes,
} from "./outcome.mjs";

/** @param {object} report */
function inFile(report) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "outcome-")), "report.json");
  fs.writeFileSync(file, JSON.stringify(report));
  return file;
}

test("a file that can't be loaded counts as a failure although none of its tests ran", () => {
  const outcome = readVitestReport(
    inFile({
      numPassedTests: 2,
      testResults: [
        { name: "good.test.ts", status: "passed", assertionResults: [] },
        { name: "bad.test.ts", status: "failed", message: "SyntaxError", assertionResults: [] },
      ],
    }),
  );
  assert.deepEqual([outcome.ok, outcome.passed, outcome.failed], [false, 2, 1]);
  assert.match(outcome.complaints[0] ?? "", /bad\.test\.ts.*SyntaxError/);
});

test("a runner that wrote no report is a failure, never a silent nothing", () => {
  const outcome = countTheFailure(readVitestReport("/nowhere/report.json"));
  assert.deepEqual([outcome.ok, outcome.failed], [false, 1]);
});

test("Playwright's unexpected results fail and are named", () => {
  const spec = {
    title: "pays",
    ok: false,
    tests: [{ projectName: "phone", results: [{ error: { message: "boom" } }] }],
  };
  const outcome = readPlaywrightReport(
    inFile({
      stats: { expected: 3, unexpected: 1, flaky: 0 },
      errors: [],
      suites: [{ title: "shop", specs: [spec], suites: [] }],
    }),
  );
  assert.deepEqual([outcome.ok, outcome.passed, outcome.failed], [false, 3, 1]);
  assert.match(outcome.complaints[0] ?? "", /shop: pays \(phone\)\n\s+boom/);
});

test("node's own runner is read, and no test at all is not a success", () => {
  assert.deepEqual(readTapReport("# tests 3\n# pass 3\n# fail 0\n# cancelled 0\n"), {
    ...inOrder,
    passed: 3,
  });
  assert.equal(readTapReport("# tests 0\n# pass 0\n# fail 0\n").ok, false);
  assert.equal(readTapReport("not ok 1 - bad\n# tests 1\n# pass 0\n# fail 1\n").failed, 1);
});

test("one failing step makes the whole run fail", () => {
  const sum = sumOutcomes([{ ...inOrder, passed: 4 }, countTheFailure({ ...inOrder, ok: false })]);
  assert.deepEqual([sum.ok, sum.passed, sum.failed], [false, 4, 1]);
});

test("no test ever sees the settings of a real service", () => {
  const env = cleanEnv({
    PATH: "/bin",
    DATABASE_URL: "postgres://real",
    OMISE_SECRET_KEY: "skey_live",
    REDIS_URL: "redis://real",
    SHOP_PORT: "3000",
    PGHOST: "real",
  });
  assert.equal(env.PATH, "/bin");
  assert.deepEqual(
    Object.values(env).filter((value) => value?.includes("real") || value?.includes("live")),
    [],
  );
  assert.equal(env.SHOP_PORT, undefined);
});
