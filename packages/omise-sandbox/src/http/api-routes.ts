import { Hono } from "hono";
import { cors } from "hono/cors";
import { presentAccount } from "../present/account.js";
import { presentCapability } from "../present/capability.js";
import type { Sandbox } from "../sandbox.js";
import { chargeRoutes } from "./charge-routes.js";
import { eventRoutes } from "./event-routes.js";
import { refundRoutes } from "./refund-routes.js";
import { requireKey } from "./require-key.js";
import { vaultRoutes } from "./vault-routes.js";

/** Omise's API on one host (vault included), version 2019-05-29. */
export function apiRoutes(sandbox: Sandbox): Hono {
  const app = new Hono();
  // Like Omise's: the public-key calls come from shop pages of any origin.
  const anyOrigin = cors({ origin: "*", allowHeaders: ["Authorization", "Content-Type", "Omise-Version"] });
  for (const path of ["/tokens/*", "/sources/*", "/capability"]) {
    app.use(path, anyOrigin, requireKey(sandbox.options.publicKey));
  }
  for (const path of ["/account", "/charges/*", "/refunds", "/events/*"]) {
    app.use(path, requireKey(sandbox.options.secretKey));
  }
  app.get("/account", (c) => c.json(presentAccount(sandbox.webhookUrl(), sandbox.startedAtMs)));
  app.get("/capability", (c) => c.json(presentCapability()));
  vaultRoutes(app, sandbox);
  chargeRoutes(app, sandbox);
  refundRoutes(app, sandbox);
  eventRoutes(app, sandbox);
  return app;
}
