const { defineConfig } = require("@medusajs/framework/utils");

/** Medusa as it comes: every default, one database, nothing of ours. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false },
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: "secret-of-the-vanilla-shop-0001-0001",
      cookieSecret: "secret-of-the-vanilla-shop-0002-0002",
    },
  },
  admin: { disable: true },
});
