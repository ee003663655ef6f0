import { defineConfig } from "vitest/config";

/** Properties try thousands of texts: on a busy machine they need longer than vitest's five seconds. */
export default defineConfig({ test: { testTimeout: 120_000 } });
