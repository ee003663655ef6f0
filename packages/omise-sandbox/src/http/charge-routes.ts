import type { Context, Hono } from "hono";
import type { ChargeRecord } from "../domain/charge.js";
import type { Operation } from "../domain/faults.js";
import { type Outcome, refuse } from "../domain/outcome.js";
import type { Params } from "../domain/params.js";
import { presentList } from "../present/list.js";
import { presentDocument } from "../present/source.js";
import type { Sandbox } from "../sandbox.js";
import { readBody } from "./read-body.js";
import { readListQuery } from "./read-list-query.js";
import { respond, respondRefusal } from "./respond.js";
import { strikeFault } from "./strike-fault.js";

export function chargeRoutes(app: Hono, sandbox: Sandbox): void {
  const { charges } = sandbox;
  const present = (charge: ChargeRecord) => charges.present(charge);

  app.get("/charges", strikeFault(sandbox, "charge.list"), (c) => {
    const query = readListQuery(c, sandbox.now());
    return respond(c, query, (value) => presentList(charges.all(), value, "/charges", present));
  });
  app.get("/charges/:id", strikeFault(sandbox, "charge.retrieve"), (c) =>
    respond(c, charges.get(c.req.param("id")), present),
  );
  app.get("/charges/:id/documents/:document", (c) => {
    const { id, document } = c.req.param();
    const charge = charges.get(id);
    if (!charge.ok) return respondRefusal(c, charge);
    const { instrument } = charge.value;
    if (instrument.kind !== "promptpay" || instrument.documentId !== document) {
      return respondRefusal(c, refuse("not_found", `document ${document} was not found`));
    }
    return c.json(presentDocument(charge.value, instrument, sandbox.publicUrl()));
  });

  const acting = (act: (id: string, body: Params) => Outcome<ChargeRecord>) => async (c: Context) => {
    const body = await readBody(c);
    return respond(c, body.ok ? act(c.req.param("id") ?? "", body.value) : body, present);
  };
  const strike = (operation: Operation) => strikeFault(sandbox, operation);
  app.post(
    "/charges",
    strike("charge.create"),
    acting((_, body) => charges.create(body)),
  );
  app.patch(
    "/charges/:id",
    strike("charge.update"),
    acting((id, body) => charges.update(id, body)),
  );
  app.post(
    "/charges/:id/capture",
    strike("charge.capture"),
    acting((id, body) => charges.capture(id, body)),
  );
  app.post(
    "/charges/:id/reverse",
    strike("charge.reverse"),
    acting((id) => charges.reverse(id)),
  );
  app.post(
    "/charges/:id/expire",
    strike("charge.expire"),
    acting((id) => charges.expire(id)),
  );
  app.post(
    "/charges/:id/mark_as_paid",
    acting((id) => charges.markPaid(id)),
  );
  app.post(
    "/charges/:id/mark_as_failed",
    acting((id, body) => charges.markFailed(id, body)),
  );
}
