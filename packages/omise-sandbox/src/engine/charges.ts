import { randomBytes } from "node:crypto";
import type { ChargeRecord } from "../domain/charge.js";
import { type ChargeRequest, readChargeRequest } from "../domain/charge-request.js";
import * as transitions from "../domain/charge-transitions.js";
import type { Faults } from "../domain/faults.js";
import {
  type NewChargeIds,
  newCardCharge,
  newPromptPayCharge,
  type ThreeDsMode,
} from "../domain/new-charge.js";
import { done, type Outcome, refuse } from "../domain/outcome.js";
import { type Params, readInteger, readMetadata, readText } from "../domain/params.js";
import { presentCharge } from "../present/charge.js";
import { presentRefund } from "../present/refund.js";
import type { Put, RefundRecord } from "../store/records.js";
import type { Store } from "../store/store.js";
import type { Announcer } from "./announcer.js";
import { newId } from "./new-id.js";
import type { Vault } from "./vault.js";

interface ChargesOptions {
  readonly store: Store;
  readonly vault: Vault;
  readonly announcer: Announcer;
  readonly now: () => number;
  readonly faults: () => Faults;
  readonly threeDs: ThreeDsMode;
  readonly publicUrl: () => string;
}

/** Applies the charge's rules, stores the result and announces it. Every read first lets time pass. */
export class Charges {
  constructor(private readonly options: ChargesOptions) {}

  create(params: Params): Outcome<ChargeRecord> {
    const request = readChargeRequest(params);
    if (!request.ok) return request;
    const { pay } = request.value;
    const made =
      pay.kind === "token" ? this.payByToken(request.value, pay.id) : this.payBySource(request.value);
    if (!made.ok) return made;
    this.announce("charge.create", made.value.charge, made.value.changes);
    return done(made.value.charge);
  }

  get(id: string): Outcome<ChargeRecord> {
    const charge = this.options.store.get("charge", id);
    return charge ? done(this.current(charge)) : refuse("not_found", `charge ${id} was not found`);
  }

  byPayment(paymentId: string): ChargeRecord | null {
    const found = this.options.store
      .all("charge")
      .find((charge) => charge.instrument.kind === "card" && charge.instrument.paymentId === paymentId);
    return found ? this.current(found) : null;
  }

  /** In order of creation. */
  all(): ChargeRecord[] {
    this.lapseDue();
    return this.options.store.all("charge");
  }

  update(id: string, params: Params): Outcome<ChargeRecord> {
    const metadata = readMetadata(params);
    if (!metadata.ok) return metadata;
    const text = params.description === undefined ? undefined : readText(params, "description");
    return this.change(id, "charge.update", (charge) =>
      done({
        ...charge,
        metadata: metadata.value ?? charge.metadata,
        description: text === undefined ? charge.description : text,
      }),
    );
  }

  capture(id: string, params: Params): Outcome<ChargeRecord> {
    const amount = readInteger(params, "capture_amount");
    if (!amount.ok) return amount;
    return this.change(id, "charge.capture", (charge) =>
      transitions.captureCharge(charge, amount.value, this.options.now(), newId("trxn")),
    );
  }

  reverse(id: string): Outcome<ChargeRecord> {
    return this.change(id, "charge.reverse", (charge) =>
      transitions.reverseCharge(charge, this.options.now()),
    );
  }

  expire(id: string): Outcome<ChargeRecord> {
    return this.change(id, "charge.expire", (charge) => transitions.expireCharge(charge, this.options.now()));
  }

  markPaid(id: string): Outcome<ChargeRecord> {
    return this.change(id, "charge.complete", (charge) =>
      transitions.markPaid(charge, this.options.now(), newId("trxn")),
    );
  }

  markFailed(id: string, params: Params = {}): Outcome<ChargeRecord> {
    const failureCode = readText(params, "failure_code") ?? "failed_processing";
    return this.change(id, "charge.complete", (charge) => transitions.markFailed(charge, failureCode));
  }

  answerThreeDs(id: string, answer: "approve" | "decline"): Outcome<ChargeRecord> {
    return this.change(id, "charge.complete", (charge) =>
      transitions.answerThreeDs(charge, answer, this.options.now(), newId("trxn")),
    );
  }

  /** Without the merchant: the bank's act. */
  takeBack(id: string): Outcome<ChargeRecord> {
    return this.change(id, "charge.reverse", (charge) => transitions.takeBack(charge, this.options.now()));
  }

  /** Changes the amount behind the merchant's back, without any event. */
  tamper(id: string, amountSatang: number): Outcome<ChargeRecord> {
    const charge = this.get(id);
    if (!charge.ok) return charge;
    const record = transitions.tamperAmount(charge.value, amountSatang);
    this.options.store.commit({ kind: "charge", record });
    return done(record);
  }

  refund(chargeId: string, params: Params): Outcome<RefundRecord> {
    const charge = this.get(chargeId);
    if (!charge.ok) return charge;
    const amount = readInteger(params, "amount");
    if (!amount.ok) return amount;
    if (amount.value === null) return refuse("bad_request", "amount is not a number");
    const metadata = readMetadata(params);
    if (!metadata.ok) return metadata;
    const nowMs = this.options.now();
    const earlier = this.options.store.refundsOfCharge(chargeId);
    const booked = transitions.refundCharge(charge.value, {
      amountSatang: amount.value,
      asVoid: params.void === true || params.void === "true",
      refundCount: earlier.length,
      nowMs,
    });
    if (!booked.ok) return booked;
    const record: RefundRecord = {
      id: newId("rfnd"),
      seq: this.options.store.nextSeq(),
      createdAtMs: nowMs,
      chargeId,
      amountSatang: amount.value,
      metadata: metadata.value ?? {},
      voided: booked.value.voided,
      transactionId: newId("trxn"),
    };
    const { charge: refunded } = booked.value;
    this.options.announcer.record(
      [
        { kind: "charge", record: refunded },
        { kind: "refund", record },
      ],
      { key: "refund.create", charge: refunded, data: presentRefund(record) },
    );
    return done(record);
  }

  /** Ends every pending charge whose time is over; the timer calls it, and so does every read. */
  lapseDue(): void {
    for (const id of this.options.store.pendingChargeIds()) {
      const charge = this.options.store.get("charge", id);
      if (charge) this.current(charge);
    }
  }

  present(charge: ChargeRecord): object {
    const view = { publicUrl: this.options.publicUrl(), nowMs: this.options.now() };
    return presentCharge(charge, this.options.store.refundsOfCharge(charge.id), view);
  }

  private current(charge: ChargeRecord): ChargeRecord {
    const lingers = charge.instrument.kind === "promptpay" && this.options.faults().linger;
    const current = lingers ? charge : transitions.lapse(charge, this.options.now());
    if (current !== charge) this.announce("charge.expire", current, [{ kind: "charge", record: current }]);
    return current;
  }

  private change(
    id: string,
    key: string,
    transition: (charge: ChargeRecord) => Outcome<ChargeRecord>,
  ): Outcome<ChargeRecord> {
    const charge = this.get(id);
    if (!charge.ok) return charge;
    const changed = transition(charge.value);
    // The same object back means "already so": nothing happened, nothing is announced.
    if (changed.ok && changed.value !== charge.value) {
      this.announce(key, changed.value, [{ kind: "charge", record: changed.value }]);
    }
    return changed;
  }

  private announce(key: string, charge: ChargeRecord, changes: Put[]): void {
    this.options.announcer.record(changes, { key, charge, data: this.present(charge) });
  }

  private payByToken(
    request: ChargeRequest,
    tokenId: string,
  ): Outcome<{ charge: ChargeRecord; changes: Put[] }> {
    const token = this.options.vault.token(tokenId);
    if (!token.ok) return token;
    if (token.value.used) return refuse("used_token", "token was already used");
    const charge = newCardCharge(request, token.value.accepted, this.made(), this.options.threeDs);
    if (!charge.ok) return charge;
    return done({
      charge: charge.value,
      changes: [
        { kind: "token", record: { ...token.value, used: true } },
        { kind: "charge", record: charge.value },
      ],
    });
  }

  private payBySource(request: ChargeRequest): Outcome<{ charge: ChargeRecord; changes: Put[] }> {
    const { vault } = this.options;
    const { pay } = request;
    const source =
      pay.kind === "inline_source"
        ? vault.makeSource(pay.params, request.amountSatang)
        : vault.source(pay.id);
    if (!source.ok) return source;
    const charge = newPromptPayCharge(request, source.value, this.made());
    if (!charge.ok) return charge;
    return done({
      charge: charge.value,
      changes: [
        { kind: "source", record: { ...source.value, chargeId: charge.value.id } },
        { kind: "charge", record: charge.value },
      ],
    });
  }

  private made(): { ids: NewChargeIds; seq: number; nowMs: number } {
    const ids = {
      charge: newId("chrg"),
      transaction: newId("trxn"),
      payment: newId("paym"),
      document: newId("docu"),
      downloadKey: randomBytes(8).toString("hex").toUpperCase(),
    };
    return { ids, seq: this.options.store.nextSeq(), nowMs: this.options.now() };
  }
}
