import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { repositoryRoot } from "../services/settings.mjs";
import { findImpurities, listDomainFiles } from "./domain-purity.mjs";

test("no rule in a domain folder reads the clock, rolls dice, or talks to anybody", () => {
  const files = listDomainFiles(repositoryRoot);
  assert.ok(files.length > 0, "no domain folder was found: the check looks in the wrong place");
  assert.deepEqual(
    files.flatMap((file) => findImpurities(repositoryRoot, file)),
    [],
  );
});

test("a domain file that reaches out is found, line by line", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "domain-purity-"));
  const lines = [
    "export const now = () => Date.now();",
    "// Date.now() in words is fine",
    "await fetch(url);",
    "a.prefetch(url);",
  ];
  fs.writeFileSync(path.join(folder, "rule.ts"), lines.join("\n"));
  const found = findImpurities(folder, "rule.ts");
  fs.rmSync(folder, { recursive: true });
  assert.deepEqual(
    found.map((sentence) => sentence.split(" ")[0]),
    ["rule.ts:1", "rule.ts:3"],
  );
});
