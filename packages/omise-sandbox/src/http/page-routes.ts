import { type Context, Hono } from "hono";
import type { ChargeRecord } from "../domain/charge.js";
import { readText } from "../domain/params.js";
import { authorizeOverPage } from "../pages/authorize-over-page.js";
import { authorizePage } from "../pages/authorize-page.js";
import { dashboardPage } from "../pages/dashboard-page.js";
import { DASHBOARD_SCRIPT } from "../pages/dashboard-script.js";
import { OMISE_JS } from "../pages/omise-js.js";
import { qrSvg } from "../pages/qr-svg.js";
import { STYLE } from "../pages/style.js";
import type { Sandbox } from "../sandbox.js";
import { readBody } from "./read-body.js";
import { refuseCrossSite } from "./refuse-cross-site.js";

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" rx="2" fill="#0E5A5A"/><circle cx="4" cy="4" r="2" fill="#FBF8F2"/></svg>';

/** What browsers see: dashboard, authorize page, QR picture and the stand-in for Omise.js. */
export function pageRoutes(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.get("/", (c) => page(c, dashboardPage(sandbox)));
  app.get("/favicon.svg", (c) => c.body(ICON, 200, { "content-type": "image/svg+xml" }));
  app.get("/sandbox.css", (c) => c.body(STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
  app.get("/sandbox.js", (c) => c.body(DASHBOARD_SCRIPT, 200, script()));
  app.get("/omise.js", (c) => c.body(OMISE_JS, 200, { ...script(), "access-control-allow-origin": "*" }));
  app.get("/charges/:id/documents/:document/downloads/:key", (c) => qrPicture(c, sandbox));
  authorizeRoutes(app, sandbox);
  return app;
}

function authorizeRoutes(app: Hono, sandbox: Sandbox): void {
  const show = (c: Context, charge: ChargeRecord | null) => {
    if (charge === null) return c.text("payment was not found", 404);
    return page(c, isOpen(charge) ? authorizePage(charge) : authorizeOverPage(charge));
  };
  app.get("/payments/:id/authorize", (c) => show(c, sandbox.charges.byPayment(c.req.param("id"))));
  app.post("/payments/:id/authorize", refuseCrossSite, async (c) => {
    const body = await readBody(c);
    const charge = sandbox.charges.byPayment(c.req.param("id"));
    if (!body.ok || charge === null || !isOpen(charge)) return show(c, charge);
    const answer = readText(body.value, "answer") === "approve" ? "approve" : "decline";
    const answered = sandbox.charges.answerThreeDs(charge.id, answer);
    // As at Omise, the address says nothing about the result: the merchant has to ask.
    return answered.ok && charge.returnUri !== null ? c.redirect(charge.returnUri, 303) : show(c, charge);
  });
}

function isOpen(charge: ChargeRecord): boolean {
  return charge.status === "pending" && charge.authorizedAtMs === null;
}

/** Without a key, like Omise's: shops show it by address. The random key in the path is the protection. */
async function qrPicture(c: Context, sandbox: Sandbox): Promise<Response> {
  const { id, document, key } = c.req.param();
  const charge = sandbox.charges.get(id ?? "");
  const instrument = charge.ok ? charge.value.instrument : null;
  if (!charge.ok || instrument?.kind !== "promptpay") return c.text("not found", 404);
  if (instrument.documentId !== document || instrument.downloadKey !== key) return c.text("not found", 404);
  return c.body(await qrSvg(charge.value.amountSatang), 200, {
    "content-type": "image/svg+xml",
    "content-disposition": 'inline; filename="qrcode_test.svg"',
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
  });
}

function page(c: Context, content: string | Promise<string>): Response | Promise<Response> {
  c.header("content-security-policy", POLICY);
  c.header("cache-control", "no-store");
  c.header("referrer-policy", "no-referrer");
  return c.html(content);
}

function script(): Record<string, string> {
  return { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" };
}
