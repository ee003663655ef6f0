import { defineConfig } from "vitest/config";

/**
 * Tests on a real PostgreSQL, one fresh database a file (facts of Medusa's test runner):
 * - DB_HOST has to be literally "localhost": with any other name the runner insists on SSL and hangs.
 * - The -r hook is needed because Medusa requires the project's TypeScript by itself, past vitest.
 * - globals: the runner calls describe, beforeAll … without importing them (test files still import expect and it).
 * Files run one after the other; DB_PORT, DB_USERNAME and DB_PASSWORD say which server.
 */
export default defineConfig({
  test: {
    include: ["src/**/*.integration.test.ts"],
    globals: true,
    pool: "forks",
    execArgv: ["-r", "ts-node/register/transpile-only"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    env: {
      NODE_ENV: "test",
      DEPLOYMENT: "demo",
      DB_HOST: "localhost",
      DB_PORT: process.env.DB_PORT ?? "54400",
      DB_USERNAME: process.env.DB_USERNAME ?? "medusa",
      DB_PASSWORD: process.env.DB_PASSWORD ?? "medusa",
      JWT_SECRET: "secret-of-the-integration-tests-0001",
      COOKIE_SECRET: "secret-of-the-integration-tests-0002",
      DISABLE_ADMIN: "true",
      MEDUSA_DISABLE_TELEMETRY: "true",
      LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
    },
  },
});
