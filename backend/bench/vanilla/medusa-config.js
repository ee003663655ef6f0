const { defineConfig } = require("@medusajs/framework/utils");

/**
 * Medusa as it comes: the peer of `pnpm bench catalogue`, on the same database. BENCH_PEER=best adds what it offers
 * for speed: the index engine and the caching module in memory.
 */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false },
    http: {
      storeCors: "http://127.0.0.1",
      adminCors: "http://127.0.0.1",
      authCors: "http://127.0.0.1",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  admin: { disable: true },
  modules:
    process.env.BENCH_PEER === "best"
      ? [
          { resolve: "@medusajs/medusa/index-module" },
          { resolve: "@medusajs/medusa/caching", options: { in_memory: { enable: true } } },
        ]
      : [],
});
