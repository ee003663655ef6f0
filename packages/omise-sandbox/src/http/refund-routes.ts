import type { Hono } from "hono";
import { done, refuse } from "../domain/outcome.js";
import { presentList } from "../present/list.js";
import { presentRefund } from "../present/refund.js";
import type { Sandbox } from "../sandbox.js";
import { readBody } from "./read-body.js";
import { readListQuery } from "./read-list-query.js";
import { respond, respondRefusal } from "./respond.js";
import { strikeFault } from "./strike-fault.js";

export function refundRoutes(app: Hono, sandbox: Sandbox): void {
  const { charges, store } = sandbox;

  app.get("/refunds", (c) => {
    const query = readListQuery(c, sandbox.now());
    return respond(c, query, (value) => presentList(store.all("refund"), value, "/refunds", presentRefund));
  });
  app.post("/charges/:id/refunds", strikeFault(sandbox, "refund.create"), async (c) => {
    const body = await readBody(c);
    return respond(c, body.ok ? charges.refund(c.req.param("id"), body.value) : body, presentRefund);
  });
  app.get("/charges/:id/refunds", strikeFault(sandbox, "refund.list"), (c) => {
    const charge = charges.get(c.req.param("id"));
    if (!charge.ok) return respondRefusal(c, charge);
    const { id } = charge.value;
    const query = readListQuery(c, sandbox.now());
    return respond(c, query, (value) =>
      presentList(store.refundsOfCharge(id), value, `/charges/${id}/refunds`, presentRefund),
    );
  });
  app.get("/charges/:id/refunds/:refund", (c) => {
    const { id, refund } = c.req.param();
    const found = store.refundsOfCharge(id).find((record) => record.id === refund);
    return respond(
      c,
      found ? done(found) : refuse("not_found", `refund ${refund} was not found`),
      presentRefund,
    );
  });
}
