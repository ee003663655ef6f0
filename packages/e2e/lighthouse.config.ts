import { defineConfig } from "@playwright/test";

/** `pnpm proof lighthouse`: measures pages instead of walking through them, so it has a configuration of its own. */
export default defineConfig({
  testDir: "./lighthouse",
  testMatch: /\.measure\.ts$/,
  outputDir: "./test-results/lighthouse",
  workers: 1,
  timeout: 600_000,
  reporter: "list",
});
