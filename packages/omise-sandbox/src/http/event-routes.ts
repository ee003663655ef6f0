import type { Hono } from "hono";
import { done, refuse } from "../domain/outcome.js";
import { presentEvent } from "../present/event.js";
import { presentList } from "../present/list.js";
import type { Sandbox } from "../sandbox.js";
import type { EventRecord } from "../store/records.js";
import { readListQuery } from "./read-list-query.js";
import { respond, respondRefusal } from "./respond.js";
import { strikeFault } from "./strike-fault.js";

export function eventRoutes(app: Hono, sandbox: Sandbox): void {
  const { charges, store } = sandbox;
  const present = (event: EventRecord) => presentEvent(event, store.deliveriesOfEvent(event.id));

  app.get("/events", strikeFault(sandbox, "event.list"), (c) => {
    charges.lapseDue();
    const query = readListQuery(c, sandbox.now());
    return respond(c, query, (value) => presentList(store.all("event"), value, "/events", present));
  });
  app.get("/events/:id", (c) => {
    const id = c.req.param("id");
    const event = store.get("event", id);
    return respond(c, event ? done(event) : refuse("not_found", `event ${id} was not found`), present);
  });
  app.get("/charges/:id/events", (c) => {
    const charge = charges.get(c.req.param("id"));
    if (!charge.ok) return respondRefusal(c, charge);
    const { id } = charge.value;
    const query = readListQuery(c, sandbox.now());
    return respond(c, query, (value) =>
      presentList(store.eventsOfCharge(id), value, `/charges/${id}/events`, present),
    );
  });
}
