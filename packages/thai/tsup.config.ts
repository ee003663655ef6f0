import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/address.ts", "src/rayong.ts"],
  format: ["esm", "cjs"],
  dts: true,
  clean: true,
  target: "node20",
});
