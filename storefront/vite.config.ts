import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { remixFuture } from "./remix-future";

export default defineConfig({
  plugins: [remix({ future: remixFuture })],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: {
    // A picture or font inside the style sheet would need `data:` in the content security policy.
    assetsInlineLimit: 0,
  },
});
