import type { Hono } from "hono";
import type { SourceRecord } from "../domain/source.js";
import { presentSource } from "../present/source.js";
import { presentToken } from "../present/token.js";
import type { Sandbox } from "../sandbox.js";
import type { TokenRecord } from "../store/records.js";
import { readBody } from "./read-body.js";
import { respond } from "./respond.js";
import { strikeFault } from "./strike-fault.js";

export function vaultRoutes(app: Hono, sandbox: Sandbox): void {
  const { vault, store } = sandbox;
  const token = (record: TokenRecord) => presentToken(record, sandbox.publicUrl());
  const source = (record: SourceRecord) => {
    const charge = record.chargeId === null ? undefined : store.get("charge", record.chargeId);
    return presentSource(record, charge, sandbox.publicUrl());
  };

  app.post("/tokens", strikeFault(sandbox, "token.create"), async (c) => {
    const body = await readBody(c);
    return respond(c, body.ok ? vault.createToken(body.value) : body, token);
  });
  app.get("/tokens/:id", (c) => respond(c, vault.token(c.req.param("id")), token));

  // The official browser script posts to "/sources/", with the slash.
  for (const path of ["/sources", "/sources/"]) {
    app.post(path, strikeFault(sandbox, "source.create"), async (c) => {
      const body = await readBody(c);
      return respond(c, body.ok ? vault.createSource(body.value) : body, source);
    });
  }
  app.get("/sources/:id", (c) => respond(c, vault.source(c.req.param("id")), source));
}
