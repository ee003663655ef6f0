import { type Context, Hono } from "hono";
import type { ChargeRecord } from "../domain/charge.js";
import { isoSecond } from "../domain/iso-second.js";
import { done, type Outcome, refuse } from "../domain/outcome.js";
import { type Params, readFlag, readInteger, readText } from "../domain/params.js";
import { presentEvent } from "../present/event.js";
import type { Sandbox } from "../sandbox.js";
import { readBody } from "./read-body.js";
import { refuseCrossSite } from "./refuse-cross-site.js";
import { respondRefusal } from "./respond.js";

const RECENT = 100;

/**
 * The sandbox's own switches under /__sandbox, without keys: for tests and for the dashboard's forms.
 * A browser form gets a redirect back to the dashboard, everybody else JSON.
 */
export function controlRoutes(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.use(refuseCrossSite);
  const acting = (act: (id: string, body: Params) => Outcome<object>) => async (c: Context) => {
    const body = await readBody(c);
    const outcome = body.ok ? act(c.req.param("id") ?? "", body.value) : body;
    if (!outcome.ok) return respondRefusal(c, outcome);
    return wantsHtml(c) ? c.redirect("/", 303) : c.json(outcome.value);
  };

  app.get("/state", (c) => c.json(state(sandbox)));
  app.get("/charges", (c) => {
    const charges = sandbox.charges.all().slice(-RECENT).reverse();
    return c.json({ charges: charges.map((charge) => sandbox.charges.present(charge)) });
  });
  app.get("/deliveries", (c) =>
    c.json({ deliveries: sandbox.store.all("delivery").slice(-RECENT).reverse() }),
  );
  app.get("/faults", (c) => c.json(sandbox.faults()));
  app.post(
    "/faults",
    acting((_, body) => sandbox.changeFaults(body)),
  );
  app.post(
    "/faults/reset",
    acting(() => {
      sandbox.resetFaults();
      return done(sandbox.faults());
    }),
  );
  app.post(
    "/clock",
    acting((_, body) => moveClock(sandbox, body)),
  );
  app.post(
    "/webhooks",
    acting((_, body) => setWebhookUrl(sandbox, body)),
  );
  app.post(
    "/webhooks/replay",
    acting((_, body) => replay(sandbox, body)),
  );
  chargeSwitches(app, sandbox, acting);
  return app;
}

type Acting = (act: (id: string, body: Params) => Outcome<object>) => (c: Context) => Promise<Response>;

function chargeSwitches(app: Hono, sandbox: Sandbox, acting: Acting): void {
  const { charges } = sandbox;
  const shown = (outcome: Outcome<ChargeRecord>): Outcome<object> =>
    outcome.ok ? done(charges.present(outcome.value)) : outcome;
  app.post(
    "/charges/:id/pay",
    acting((id) => shown(charges.markPaid(id))),
  );
  app.post(
    "/charges/:id/fail",
    acting((id, body) => shown(charges.markFailed(id, body))),
  );
  app.post(
    "/charges/:id/reverse",
    acting((id) => shown(charges.takeBack(id))),
  );
  app.post(
    "/charges/:id/tamper",
    acting((id, body) => {
      const amount = readInteger(body, "amount");
      if (!amount.ok) return amount;
      if (amount.value === null) return refuse("bad_request", "amount (satang) is missing");
      return shown(charges.tamper(id, amount.value));
    }),
  );
}

function state(sandbox: Sandbox): object {
  const { store, charges } = sandbox;
  const statuses = charges.all().map((charge) => charge.status);
  return {
    counts: {
      charges: store.count("charge"),
      sources: store.count("source"),
      tokens: store.count("token"),
      refunds: store.count("refund"),
      events: store.count("event"),
      deliveries: store.count("delivery"),
    },
    charges_by_status: tally(statuses),
    deliveries_by_state: tally(store.all("delivery").map((delivery) => delivery.state)),
    faults: sandbox.faults(),
    clock: clockState(sandbox),
    webhook_url: sandbox.webhookUrl(),
    three_ds: sandbox.options.threeDs ?? "card",
  };
}

function clockState(sandbox: Sandbox): object {
  return { now: isoSecond(sandbox.now()), offset_ms: sandbox.store.settings().clockOffsetMs };
}

function moveClock(sandbox: Sandbox, body: Params): Outcome<object> {
  const advance = readInteger(body, "advance_ms");
  if (!advance.ok) return advance;
  const reset = readFlag(body, "reset", false);
  if (!reset && advance.value === null)
    return refuse("bad_request", "advance_ms (or reset: true) is missing");
  sandbox.moveClock(reset ? null : advance.value);
  return done(clockState(sandbox));
}

function setWebhookUrl(sandbox: Sandbox, body: Params): Outcome<object> {
  const url = readText(body, "url");
  if (url !== null && !/^https?:\/\/.+/.test(url))
    return refuse("bad_request", "url must be an http(s) address");
  sandbox.setWebhookUrl(url);
  return done({ webhook_url: sandbox.webhookUrl() });
}

function replay(sandbox: Sandbox, body: Params): Outcome<object> {
  const id = readText(body, "event_id") ?? "";
  const event = sandbox.store.get("event", id);
  if (!event) return refuse("not_found", `event ${id} was not found`);
  sandbox.announcer.replay(event, sandbox.store.get("charge", event.chargeId));
  return done(presentEvent(event, sandbox.store.deliveriesOfEvent(id)));
}

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function wantsHtml(c: Context): boolean {
  return (c.req.header("accept") ?? "").includes("text/html");
}
