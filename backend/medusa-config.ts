import { defineConfig } from "@medusajs/framework/utils";
import { env } from "./src/env";

/** The only place where modules, providers and engines are chosen. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, pool: { max: env.DATABASE_POOL_MAX } },
    http: {
      storeCors: env.SHOP_URL,
      adminCors: env.BACKEND_URL,
      authCors: `${env.SHOP_URL},${env.BACKEND_URL}`,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
      authMethodsPerActor: { user: ["emailpass"], customer: ["emailpass"] },
    },
  },
  admin: { disable: env.DISABLE_ADMIN === "true", path: "/app", backendUrl: "/" },
  featureFlags: { rbac: true },
  modules: [
    { resolve: "./src/modules/shopper-access" },
    { resolve: "./src/modules/world" },
    { resolve: "./src/modules/enterprise-group" },
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: { providers: [{ resolve: "./src/modules/fulfillment-parcel", id: "th" }] },
    },
    {
      resolve: "./src/modules/mail",
      options: { smtpUrl: env.SMTP_URL, folder: env.MAIL_DIR, from: env.MAIL_FROM },
    },
    { resolve: "@medusajs/medusa/rbac" },
    {
      resolve: "@medusajs/medusa/search",
      options: {
        // "simple": Thai has no stemming, and the segmented fields carry the words.
        providers: [
          { resolve: "@medusajs/medusa/search-postgres", id: "postgres", options: { language: "simple" } },
        ],
      },
    },
  ],
});
