import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "proof/**/*.test.ts"],
    exclude: ["**/*.integration.test.ts", "node_modules"],
    pool: "forks",
    // Properties on a busy machine need longer than five seconds.
    testTimeout: 120_000,
  },
});
