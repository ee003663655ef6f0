import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { defineConfig } from "@medusajs/framework/utils";
import { rememberStoreKey } from "./src/api/remember-store-key";
import { env, s3Of } from "./src/env";
import { notificationProvidersOf } from "./src/modules/alert/notification-providers";
import { picturesFolder } from "./src/modules/group-product/folder";
import { createAttemptStore } from "./src/modules/payment-resolution/attempt-store";
import { createBankRefundBook } from "./src/modules/payment-resolution/bank-refund-book";
import { privateFilesFolder } from "./src/modules/private-file/folder";
import { privateFileLimits } from "./src/modules/private-file/limits";

/** A QR lives as long as we wait for 3-D Secure: one setting, one promise to the shopper. */
const waitMinutes = env.PROMPTPAY_QR_MINUTES;

rememberStoreKey();

/** The only place where modules, providers and engines are chosen. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    // Core would send the staff's session only over https in production; what decides is the public address.
    cookieOptions: { sameSite: "lax", secure: env.BACKEND_URL.startsWith("https://") },
    databaseDriverOptions: { ssl: false, pool: { max: env.DATABASE_POOL_MAX } },
    http: {
      storeCors: env.SHOP_URL,
      adminCors: env.BACKEND_URL,
      authCors: `${env.SHOP_URL},${env.BACKEND_URL}`,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
      // Members come in through our own /portal/session only.
      authMethodsPerActor: { user: ["emailpass"], customer: ["emailpass"], member: [] },
    },
  },
  admin: { disable: env.DISABLE_ADMIN === "true", path: "/app", backendUrl: "/" },
  featureFlags: { rbac: true },
  modules: [
    { resolve: "./src/modules/audit" },
    {
      resolve: "./src/modules/private-file",
      options: { folder: privateFilesFolder(env, process.cwd()), s3: s3Of(env), limits: privateFileLimits },
    },
    { resolve: "./src/modules/shopper-access" },
    { resolve: "./src/modules/group-order" },
    { resolve: "./src/modules/revenue" },
    { resolve: "./src/modules/programme" },
    { resolve: "./src/modules/report" },
    {
      resolve: "./src/modules/world",
      options: { required: env.WORLD_REQUIRED === "true", live: env.DEPLOYMENT === "live" },
    },
    { resolve: "./src/modules/enterprise-group" },
    { resolve: "./src/modules/order-guards", options: { required: env.WORLD_REQUIRED === "true" } },
    {
      resolve: "@medusajs/medusa/locking",
      options: { providers: [{ resolve: "./src/modules/locking-lease", id: "lease", is_default: true }] },
    },
    { resolve: "./src/modules/portal-access" },
    { resolve: "./src/modules/stock-movement" },
    { resolve: "./src/modules/group-product" },
    {
      // Public pictures of goods: outside the build, which is thrown away, and handed out by GET /pictures/:name.
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: { upload_dir: picturesFolder(env, process.cwd()) },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/auth",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" },
          { resolve: "./src/modules/auth-phone-pin", id: "phone-pin" },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: { providers: [{ resolve: "./src/modules/fulfillment-parcel", id: "th" }] },
    },
    { resolve: "./src/modules/payment-resolution", options: { waitMinutes } },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: "./src/modules/payment-omise",
            id: "th",
            options: {
              secretKey: env.OMISE_SECRET_KEY,
              publicKey: env.OMISE_PUBLIC_KEY,
              apiUrl: env.OMISE_API_URL,
              vaultUrl: env.OMISE_VAULT_URL,
              timeoutMs: env.OMISE_TIMEOUT_MS,
              qrMinutes: waitMinutes,
              attempts: (pg: Knex) => createAttemptStore(pg, { waitMinutes }),
              approvals: (pg: Knex) => createBankRefundBook(pg),
            },
          },
        ],
      },
    },
    {
      resolve: "./src/modules/mail",
      options: { smtpUrl: env.SMTP_URL, folder: env.MAIL_DIR, from: env.MAIL_FROM },
    },
    { resolve: "./src/modules/alert" },
    { resolve: "@medusajs/medusa/notification", options: { providers: notificationProvidersOf(env) } },
    { resolve: "@medusajs/medusa/rbac" },
    { resolve: "./src/modules/staff-role" },
    { resolve: "./src/modules/catalogue-search" },
    {
      resolve: "@medusajs/medusa/search",
      options: {
        default_provider: "search-catalogue",
        providers: [
          { resolve: "./src/modules/search-catalogue", id: "postgres" },
          ...(env.MEILISEARCH_HOST
            ? [
                {
                  resolve: "./src/modules/search-meilisearch",
                  id: "meilisearch",
                  options: { host: env.MEILISEARCH_HOST, apiKey: env.MEILISEARCH_API_KEY },
                },
              ]
            : []),
        ],
      },
    },
  ],
});
