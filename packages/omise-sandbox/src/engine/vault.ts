import { createHash } from "node:crypto";
import { acceptCard } from "../domain/card.js";
import { done, type Outcome, refuse } from "../domain/outcome.js";
import { isParams, type Params } from "../domain/params.js";
import { readSourceRequest, type SourceRecord } from "../domain/source.js";
import type { TokenRecord } from "../store/records.js";
import type { Store } from "../store/store.js";
import { newId } from "./new-id.js";

/** Tokens and sources: what a browser may make with the public key. */
export class Vault {
  constructor(
    private readonly store: Store,
    private readonly now: () => number,
  ) {}

  createToken(params: Params): Outcome<TokenRecord> {
    if (!isParams(params.card)) return refuse("bad_request", "card is missing");
    const nowMs = this.now();
    const accepted = acceptCard(params.card, { id: newId("card"), nowMs, fingerprintOf });
    if (!accepted.ok) return accepted;
    const record: TokenRecord = {
      id: newId("tokn"),
      seq: this.store.nextSeq(),
      createdAtMs: nowMs,
      accepted: accepted.value,
      used: false,
    };
    this.store.commit({ kind: "token", record });
    return done(record);
  }

  token(id: string): Outcome<TokenRecord> {
    const record = this.store.get("token", id);
    return record ? done(record) : refuse("not_found", `token ${id} was not found`);
  }

  createSource(params: Params): Outcome<SourceRecord> {
    const made = this.makeSource(params, null);
    if (made.ok) this.store.commit({ kind: "source", record: made.value });
    return made;
  }

  source(id: string): Outcome<SourceRecord> {
    const record = this.store.get("source", id);
    return record ? done(record) : refuse("not_found", `source ${id} was not found`);
  }

  /** A source that is not stored yet; the charge that needs it stores both in one commit. */
  makeSource(params: Params, chargeAmountSatang: number | null): Outcome<SourceRecord> {
    const request = readSourceRequest(params, chargeAmountSatang);
    if (!request.ok) return request;
    return done({
      id: newId("src"),
      seq: this.store.nextSeq(),
      createdAtMs: this.now(),
      chargeId: null,
      ...request.value,
    });
  }
}

/** Same card, same fingerprint, as at Omise. Only public test numbers are ever hashed here. */
function fingerprintOf(number: string): string {
  return createHash("sha256").update(`omise-sandbox:${number}`).digest("base64");
}
