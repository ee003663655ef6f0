import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { createRequestHandler } from "@remix-run/node";
import { createShop } from "./server/create-shop.mjs";
import { handleByShape } from "./server/handle-by-shape.mjs";

const HEADERS_TIMEOUT_MS = 10_000;
/** A photo of 300 kB over a signal of 50 kbit/s; who only holds connections open is caught by their headers. */
const REQUEST_TIMEOUT_MS = 60_000;
const CLOSE_WITHIN_MS = 5_000;

// React picks its build by NODE_ENV while it loads, so this comes before the build is loaded.
process.env.NODE_ENV ??= "production";
/** @type {import("@remix-run/node").ServerBuild & { entry: { module: { env: import("./app/lib/env.server").ShopEnv, catalogueVersion: () => Promise<string> } } }} */
const build = await import(new URL("./build/server/index.js", import.meta.url).href);
const { env, catalogueVersion } = build.entry.module;

const shop = createShop({
  handle: handleByShape(build, (routes) => createRequestHandler(routes, env.NODE_ENV)),
  clientRoot: fileURLToPath(new URL("./build/client", import.meta.url)),
  shopUrl: env.SHOP_URL,
  backendUrl: env.BACKEND_URL,
  allowIndexing: env.ALLOW_INDEXING,
  catalogueVersion,
  proxies: env.TRUSTED_PROXIES,
});

const server = serve(
  {
    fetch: shop.fetch,
    hostname: env.HOST,
    port: env.PORT,
    serverOptions: { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
  },
  (address) => console.log(`shop ready on http://${env.HOST}:${address.port}`),
);
server.on("error", (error) => {
  console.error(`shop: ${error.message}`);
  process.exit(1);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    setTimeout(() => process.exit(0), CLOSE_WITHIN_MS).unref();
  });
}
