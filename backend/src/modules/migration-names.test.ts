import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

it("every migration has a name of its own: Medusa keeps one list for all modules and skips a name it has seen", () => {
  const names = readdirSync(__dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((module) => {
      const files = readdirSync(join(__dirname, module.name), { recursive: true, encoding: "utf8" });
      return files.flatMap((file) => /migrations\/(Migration\d+)\.ts$/.exec(file)?.[1] ?? []);
    });
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
