import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findPictures } from "./find-pictures";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pictures-"));
});
afterEach(() => rmSync(root, { recursive: true }));

it("finds the sample pictures from the source folder and from the compiled one below it", () => {
  const pictures = join(root, "data", "sample", "pictures");
  const compiled = join(root, ".medusa", "server");
  mkdirSync(pictures, { recursive: true });
  mkdirSync(compiled, { recursive: true });
  expect(findPictures(undefined, root)).toBe(pictures);
  expect(findPictures(undefined, compiled)).toBe(pictures);
});

it("takes the configured folder before any other, and knows when there is none", () => {
  expect(findPictures("/srv/pictures", root)).toBe("/srv/pictures");
  expect(findPictures(undefined, root)).toBeNull();
});
