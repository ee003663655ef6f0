import { join } from "node:path";
import { defineConfig, type Plugin } from "vitest/config";

/**
 * Medusa requires the project's TypeScript by itself (through ts-node), past vitest. A test that imported a workflow
 * the usual way would load it a second time, and Medusa refuses a second workflow of the same name. So everything
 * but the tests themselves comes from Node's own module cache here too.
 */
const oneCopyOfTheApplication: Plugin = {
  name: "one-copy-of-the-application",
  enforce: "pre",
  load(id) {
    const file = id.split("?")[0] ?? id;
    if (!/\/backend\/(src|integration|proof)\/.*\.tsx?$/.test(file) || file.endsWith(".test.ts")) return null;
    return `
      import { createRequire } from "node:module";
      const loaded = createRequire(import.meta.url)(${JSON.stringify(file)});
      __vite_ssr_exportAll__(loaded);
      export default loaded.default;`;
  },
};

/**
 * Tests on a real PostgreSQL, one fresh database a file (facts of Medusa's test runner):
 * - DB_HOST has to be literally "localhost": with any other name the runner insists on SSL and hangs.
 * - The -r hook lets Node require TypeScript.
 * - globals: the runner calls describe, beforeAll … without importing them (test files still import expect and it).
 * Two files run at a time; DB_PORT, DB_USERNAME and DB_PASSWORD say which server.
 */
export default defineConfig({
  plugins: [oneCopyOfTheApplication],
  test: {
    include: ["src/**/*.integration.test.ts", "proof/**/*.integration.test.ts"],
    globals: true,
    pool: "forks",
    execArgv: ["-r", "ts-node/register/transpile-only"],
    // Two: each file has a database of its own, and a core of its own is what it needs most.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 300_000,
    env: {
      NODE_ENV: "test",
      DEPLOYMENT: "demo",
      DB_HOST: "localhost",
      DB_PORT: process.env.DB_PORT ?? "54400",
      DB_USERNAME: process.env.DB_USERNAME ?? "medusa",
      DB_PASSWORD: process.env.DB_PASSWORD ?? "medusa",
      JWT_SECRET: "secret-of-the-integration-tests-0001",
      SHOP_SECRET: "secret-of-the-integration-tests-0003",
      COOKIE_SECRET: "secret-of-the-integration-tests-0002",
      DISABLE_ADMIN: "true",
      MEDUSA_DISABLE_TELEMETRY: "true",
      // What tests file away stays out of the files of the shop that runs here.
      PRIVATE_FILES_DIR: join(import.meta.dirname, "test-results", "private-files"),
      PUBLIC_FILES_DIR: join(import.meta.dirname, "test-results", "public-files"),
      LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
    },
  },
});
