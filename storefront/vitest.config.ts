import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    // Properties and renderings on a busy machine need longer than five seconds.
    testTimeout: 120_000,
    include: ["app/**/*.test.{ts,tsx}", "server/**/*.test.ts", "*.test.ts"],
    env: {
      SHOP_URL: "https://shop.example",
      BACKEND_URL: "http://127.0.0.1:9",
      MEDUSA_PUBLISHABLE_KEY: "pk_test",
      OMISE_PUBLIC_KEY: "pkey_test_1",
      SESSION_SECRET: "a-secret-only-for-unit-tests-0123456789",
      DEPLOYMENT: "demo",
    },
  },
});
