import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { compareVersions, findBelowFloor, readFloors, readLockedVersions } from "./version-floors.mjs";

const lockfile = fs.readFileSync(new URL("../../pnpm-lock.yaml", import.meta.url), "utf8");

test("no locked package has a version with a known advisory", () => {
  assert.deepEqual(findBelowFloor(readFloors(), readLockedVersions(lockfile)), []);
});

test("the lockfile is read: the packages that the list is about are found in it", () => {
  const names = new Set(readLockedVersions(lockfile).map(({ name }) => name));
  assert.ok(names.size > 500, `only ${names.size} packages found`);
  for (const name of ["@medusajs/medusa", "@remix-run/router", "react-router", "vite"]) {
    assert.ok(names.has(name), `${name} not found`);
  }
});

test("a version below its floor, an unknown major version and an unwanted package are each named", () => {
  const locked = readLockedVersions(
    "\npackages:\n  '@remix-run/router@1.23.2':\n  vite@9.0.0:\n  xlsx@0.18.5:\n  vite@6.4.3:\n\nsnapshots:\n",
  );
  const complaints = findBelowFloor(readFloors(), locked);
  assert.equal(complaints.length, 3);
  assert.match(complaints[0] ?? "", /@remix-run\/router 1\.23\.2 is below 1\.23\.4/);
  assert.match(complaints[1] ?? "", /vite 9\.0\.0/);
  assert.match(complaints[2] ?? "", /xlsx/);
});

test("versions are compared by number, and a pre-release is older than its release", () => {
  assert.ok(compareVersions("6.30.10", "6.30.6") > 0);
  assert.ok(compareVersions("1.23.4-pre.1", "1.23.4") < 0);
  assert.equal(compareVersions("2.17.5", "2.17.5"), 0);
});
