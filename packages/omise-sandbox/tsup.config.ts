import { defineConfig } from "tsup";

// server.ts is the process of its own (dist/server.js); index.ts is for tests that run the sandbox in-process.
export default defineConfig({
  entry: ["src/index.ts", "src/server.ts"],
  format: ["esm", "cjs"],
  dts: { entry: "src/index.ts" },
  clean: true,
  target: "node20",
});
