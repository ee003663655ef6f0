import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { repositoryRoot } from "../services/settings.mjs";
import { findForbiddenImports } from "./boundaries.mjs";

/** One file for each way through a wall. */
const house = {
  "backend/src/env.ts": "export const env = 1;",
  "backend/src/seed/load.ts": "export const load = 1;",
  "backend/src/modules/alpha/service.ts":
    'import { beta } from "../beta/service"; export const alpha = beta;',
  "backend/src/modules/beta/service.ts": "export const beta = 1;",
  "backend/src/modules/alpha/domain/reads-a-file.ts": 'import fs from "node:fs"; export const a = fs;',
  "backend/src/modules/alpha/domain/asks-a-database.ts": 'import knex from "knex"; export const b = knex;',
  "backend/src/modules/alpha/domain/asks-its-service.ts":
    'import { alpha } from "../service"; export const c = alpha;',
  "backend/src/modules/payment-omise/service.ts": 'import { env } from "../../env"; export const d = env;',
  "backend/src/workflows/pay.ts":
    'import { createSandbox } from "@chumchon/omise-sandbox"; export const e = createSandbox;',
  "backend/src/workflows/fill.ts": 'import { load } from "../seed/load"; export const f = load;',
  "backend/src/workflows/show.ts":
    'import { page } from "../../../storefront/app/page"; export const g = page;',
  "backend/src/workflows/round.ts":
    'import { money } from "../../../packages/money/src/index"; export const h = money;',
  "backend/src/circle-a.ts": 'import { y } from "./circle-b"; export const x = () => y;',
  "backend/src/circle-b.ts": 'import { x } from "./circle-a"; export const y = () => x;',
  "storefront/app/page.ts": 'import { env } from "../../backend/src/env"; export const page = env;',
  "packages/money/src/index.ts": 'import { env } from "../../../backend/src/env"; export const money = env;',
};

let folder = "";

before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "boundaries-"));
  for (const name of [".dependency-cruiser.cjs", "tsconfig.boundaries.json", "tsconfig.base.json"]) {
    fs.copyFileSync(path.join(repositoryRoot, name), path.join(folder, name));
  }
  fs.mkdirSync(path.join(folder, "backend"));
  fs.writeFileSync(path.join(folder, "backend", "medusa-config.ts"), "export {};");
  for (const [name, text] of Object.entries(house)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
});

after(() => fs.rmSync(folder, { recursive: true }));

test("nothing in the workspace imports through a wall", () => {
  assert.deepEqual(findForbiddenImports(repositoryRoot), []);
});

test("each rule about imports can fail: a house with one hole a wall has every hole found", () => {
  const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
  const rules = forbidden.map((/** @type {{ name: string }} */ { name }) => name).sort();
  const found = [...new Set(findForbiddenImports(folder).map(({ rule }) => rule))].sort();
  assert.deepEqual(found, rules);
});
