import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

/**
 * All v3 flags but two: single fetch (turbo-stream 2.4.1 has open advisories without a release for Remix 2)
 * and lazy route discovery (`/__manifest` can be made to work hard) stay off. hardening.test.ts reads this.
 */
export const remixFuture = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_routeConfig: true,
  v3_singleFetch: false,
  v3_lazyRouteDiscovery: false,
} as const;

export default defineConfig({
  plugins: [remix({ future: remixFuture })],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: {
    // A picture or font inside the style sheet would need `data:` in the content security policy.
    assetsInlineLimit: 0,
  },
});
