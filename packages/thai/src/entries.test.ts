import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Every module that an entry pulls in: our own files, and packages by name. */
function importsOf(file: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(/from "([^"]+)";$/gm)) {
    if (specifier.startsWith(".")) importsOf(new URL(`${specifier}.ts`, file), seen);
    else seen.add(specifier);
  }
  return seen;
}

const packagesOf = (entry: string) =>
  [...importsOf(new URL(entry, import.meta.url))].filter((name) => !name.startsWith("file:"));

describe("the entries of the package", () => {
  it.each(["./index.ts", "./rayong.ts", "./search.ts"])(
    "%s brings no dependency and no address data into a browser",
    (entry) => {
      expect(packagesOf(entry)).toEqual([]);
    },
  );

  it("./address.ts alone brings the address data", () => {
    expect(packagesOf("./address.ts")).toEqual(["thai-address-universal"]);
  });
});
