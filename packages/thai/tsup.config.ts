import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/address.ts", "src/rayong.ts", "src/search.ts"],
  format: ["esm", "cjs"],
  dts: true,
  clean: true,
  target: "node20",
});
