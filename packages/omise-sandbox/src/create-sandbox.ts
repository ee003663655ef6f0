import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import type { ChargeRecord } from "./domain/charge.js";
import type { Faults } from "./domain/faults.js";
import { type Outcome, refuse } from "./domain/outcome.js";
import type { Params } from "./domain/params.js";
import { apiRoutes } from "./http/api-routes.js";
import { controlRoutes } from "./http/control-routes.js";
import { pageRoutes } from "./http/page-routes.js";
import { respondRefusal } from "./http/respond.js";
import type { SandboxOptions } from "./options.js";
import { Sandbox } from "./sandbox.js";

/** A change of the fault switches, in the shape of POST /__sandbox/faults; what is absent stays. */
export type FaultChange = Partial<Omit<Faults, "api">> & {
  readonly api?: readonly { operation?: string; mode: string; count?: number }[];
};

export interface RunningSandbox {
  readonly url: string;
  close(): Promise<void>;
}

export interface OmiseSandbox {
  readonly app: Hono;
  /** Listens on 127.0.0.1 unless told otherwise; port 0 takes any free one. Rejects when the port is taken. */
  listen(port: number, host?: string): Promise<RunningSandbox>;
  close(): Promise<void>;
  setFaults(change: FaultChange): Faults;
  resetFaults(): void;
  advanceClock(milliseconds: number): void;
  setWebhookUrl(url: string | null): void;
  /** The payer pays, or the payment fails. Both throw when the charge does not wait for its payer. */
  pay(chargeId: string): object;
  fail(chargeId: string, failureCode?: string): object;
  /** The payer answers the authorize page. */
  answerThreeDs(chargeId: string, answer: "approve" | "decline"): object;
  /** The bank takes a charge back that waits or was paid. Throws when it has ended, or was refunded in part. */
  reverse(chargeId: string): object;
  tamper(chargeId: string, amountSatang: number): object;
  replay(eventId: string): void;
  /** Every charge, oldest first, as the API shows it. */
  charges(): object[];
  /** Resolves when no webhook is under way or waiting for its delay. */
  webhooksSettled(): Promise<void>;
}

/** A local Omise. Throws when the keys are not test keys or the options make no sense. */
export function createSandbox(options: SandboxOptions): OmiseSandbox {
  const sandbox = new Sandbox(options);
  const app = createApp(sandbox);
  let server: ServerType | null = null;
  const close = async () => {
    const closing = server;
    server = null;
    await sandbox.close();
    if (closing) await closeServer(closing);
  };
  const present = (outcome: Outcome<ChargeRecord>) => sandbox.charges.present(unwrap(outcome));
  const opened = <A extends unknown[], R>(act: (...args: A) => R) => {
    return (...args: A): R => {
      sandbox.open();
      return act(...args);
    };
  };
  return {
    app,
    close,
    listen: async (port, host = "127.0.0.1") => {
      const listening = await listen(app, port, host);
      server = listening.server;
      sandbox.listensAt(listening.url);
      sandbox.open();
      return { url: listening.url, close };
    },
    // The change has the wire's shape: JSON values only.
    setFaults: opened((change) => unwrap(sandbox.changeFaults(change as Params))),
    resetFaults: () => sandbox.resetFaults(),
    advanceClock: opened((milliseconds: number) => sandbox.moveClock(milliseconds)),
    setWebhookUrl: opened((url: string | null) => sandbox.setWebhookUrl(url)),
    pay: opened((id: string) => present(sandbox.charges.markPaid(id))),
    fail: opened((id: string, code?: string) =>
      present(sandbox.charges.markFailed(id, code === undefined ? {} : { failure_code: code })),
    ),
    answerThreeDs: opened((id: string, answer: "approve" | "decline") =>
      present(sandbox.charges.answerThreeDs(id, answer)),
    ),
    reverse: opened((id: string) => present(sandbox.charges.takeBack(id))),
    tamper: opened((id: string, amountSatang: number) => present(sandbox.charges.tamper(id, amountSatang))),
    replay: opened((eventId: string) => {
      const event = sandbox.store.get("event", eventId);
      if (!event) throw new Error(`event ${eventId} was not found`);
      sandbox.announcer.replay(event, sandbox.store.get("charge", event.chargeId));
    }),
    charges: opened(() => sandbox.charges.all().map((charge) => sandbox.charges.present(charge))),
    webhooksSettled: () => sandbox.announcer.settled(),
  };
}

function createApp(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.use(async (_, next) => {
    sandbox.open();
    await next();
  });
  app.route("/", pageRoutes(sandbox));
  app.route("/__sandbox", controlRoutes(sandbox));
  app.route("/", apiRoutes(sandbox));
  app.notFound((c) => respondRefusal(c, refuse("not_found", `${c.req.path} was not found`)));
  app.onError((error, c) => {
    console.error(error);
    return respondRefusal(c, refuse("backend_error", "internal server error"));
  });
  return app;
}

function listen(app: Hono, port: number, host: string): Promise<{ server: ServerType; url: string }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (info) => {
      server.off("error", reject);
      resolve({ server, url: `http://${host.includes(":") ? `[${host}]` : host}:${info.port}` });
    });
    server.once("error", reject);
  });
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Kept-alive connections would hold the port for seconds.
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}
