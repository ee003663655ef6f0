import fs from "node:fs";

/**
 * What a step came to. A step without tests of its own (types, lint) has neither passed nor failed ones; `ok`
 * says whether it is in order.
 *
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} complaints  what to read when it is not in order
 */

/** @type {Outcome} */
export const inOrder = { ok: true, passed: 0, failed: 0, complaints: [] };

/**
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
export function sumOutcomes(outcomes) {
  return {
    ok: outcomes.every(({ ok }) => ok),
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    complaints: outcomes.flatMap(({ complaints }) => complaints),
  };
}

/**
 * A step that went wrong without a failed test still counts as one failure: the last line must never look good
 * when the exit code is not.
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
export function countTheFailure(outcome) {
  return outcome.ok || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

/**
 * @param {string} file  vitest's JSON report
 * @returns {Outcome}
 */
export function readVitestReport(file) {
  const report = readJson(file);
  if (!report) return noReport(file);
  /** @type {{ name: string, status: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[]} */
  const files = report.testResults;
  const failures = files.flatMap((testFile) => {
    const tests = testFile.assertionResults.filter(({ status }) => status === "failed");
    const named = tests.map(
      (failed) => `${failed.fullName}\n      ${firstLine(failed.failureMessages?.[0])}`,
    );
    // A file that can't even be loaded has no test that could fail.
    return testFile.status === "failed" && named.length === 0
      ? [`${testFile.name} can't be run: ${firstLine(testFile.message)}`]
      : named;
  });
  return {
    ok: failures.length === 0,
    passed: report.numPassedTests,
    failed: failures.length,
    complaints: failures,
  };
}

/**
 * @param {string} file  Playwright's JSON report
 * @returns {Outcome}
 */
export function readPlaywrightReport(file) {
  const report = readJson(file);
  if (!report) return noReport(file);
  /** @type {{ expected: number, unexpected: number, flaky: number }} */
  const { expected, unexpected, flaky } = report.stats;
  /** @type {{ message?: string }[]} */
  const errors = report.errors ?? [];
  const broken = errors.map(({ message }) => firstLine(message));
  const complaints = [...report.suites.flatMap(listFailedSpecs), ...broken];
  return {
    ok: unexpected === 0 && errors.length === 0,
    passed: expected + flaky,
    failed: unexpected,
    complaints,
  };
}

/**
 * @param {{ title: string, specs?: { title: string, ok: boolean, tests: { projectName: string, results: { error?: { message?: string } }[] }[] }[], suites?: any[] }} suite
 * @returns {string[]}
 */
function listFailedSpecs(suite) {
  const own = (suite.specs ?? [])
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => {
      const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
      return `${suite.title}: ${title} (${tests[0]?.projectName})\n      ${firstLine(error?.message)}`;
    });
  return [...own, ...(suite.suites ?? []).flatMap(listFailedSpecs)];
}

/**
 * @param {string} text  what `node --test` printed with its TAP reporter
 * @returns {Outcome}
 */
export function readTapReport(text) {
  const count = (/** @type {string} */ name) =>
    Number(text.match(new RegExp(`^# ${name} (\\d+)$`, "m"))?.[1] ?? 0);
  const failed = count("fail") + count("cancelled");
  const complaints = [...text.matchAll(/^\s*not ok \d+ - (.*)$/gm)].map(([, title]) => String(title));
  return { ok: failed === 0 && count("tests") > 0, passed: count("pass"), failed, complaints };
}

/** @param {string} file */
function noReport(file) {
  return { ok: false, passed: 0, failed: 0, complaints: [`no report was written to ${file}`] };
}

/** @param {string} file */
function readJson(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
}

/** @param {string | undefined} text */
function firstLine(text = "") {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal start with the escape character
  const plain = text.replaceAll(/\u001b\[[0-9;]*m/g, "");
  return (plain.split("\n").find((line) => line.trim()) ?? "").trim().slice(0, 300);
}
