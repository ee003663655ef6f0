import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { copyFiles, restoreFiles } from "./files.mjs";

const made = fs.mkdtempSync(path.join(os.tmpdir(), "backup-files-"));
const at = (/** @type {string[]} */ ...parts) => path.join(made, ...parts);

test("files of every depth come back as they were, and one that is there already stays", () => {
  fs.mkdirSync(at("pictures", "2026"), { recursive: true });
  fs.writeFileSync(at("pictures", "2026", "soap.webp"), "soap");
  fs.writeFileSync(at("pictures", "honey.avif"), "honey");
  const files = copyFiles(at("pictures"), at("backup"));
  assert.deepEqual(
    files.map(({ name }) => name),
    ["2026/soap.webp", "honey.avif"],
  );
  fs.mkdirSync(at("back"));
  fs.writeFileSync(at("back", "honey.avif"), "newer");
  restoreFiles(files, at("backup"), at("back"));
  assert.equal(fs.readFileSync(at("back", "2026", "soap.webp"), "utf8"), "soap");
  assert.equal(fs.readFileSync(at("back", "honey.avif"), "utf8"), "newer");
});

test("a folder that is not there holds no files, and nothing of a damaged backup is put back", () => {
  assert.deepEqual(copyFiles(at("nowhere"), at("none")), []);
  fs.mkdirSync(at("slips"));
  for (const name of ["a", "b"]) fs.writeFileSync(at("slips", name), name);
  const files = copyFiles(at("slips"), at("whole"));
  fs.writeFileSync(at("whole", "b"), "another");
  assert.throws(() => restoreFiles(files, at("whole"), at("slips-back")), /damaged/);
  assert.equal(fs.existsSync(at("slips-back")), false);
});
