import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils";
import { createAttemptStore, type PaymentAttempts } from "./attempt-store";
import { type BankRefundBook, createBankRefundBook } from "./bank-refund-book";
import { type CaseBook, createCaseBook } from "./case-book";
import { createEventInbox, type EventInbox } from "./event-inbox";
import { BankRefund } from "./models/bank-refund";
import { PaymentAttempt } from "./models/payment-attempt";
import { PaymentCase } from "./models/payment-case";
import { WebhookEvent } from "./models/webhook-event";
import { createReconciliationLog, type ReconciliationLog } from "./reconciliation-log";

/** Reading is generated; every write is one of the named acts below, each committed by itself. */
export default class PaymentResolutionService extends MedusaService({
  BankRefund,
  PaymentAttempt,
  PaymentCase,
  WebhookEvent,
}) {
  readonly attempts: PaymentAttempts;
  readonly inbox: EventInbox;
  readonly cases: CaseBook;
  readonly bankRefunds: BankRefundBook;
  readonly reconciliations: ReconciliationLog;

  constructor(cradle: Record<string, unknown>, options: { waitMinutes: number }) {
    super(cradle, options);
    const pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
    this.attempts = createAttemptStore(pg, { waitMinutes: options.waitMinutes });
    this.inbox = createEventInbox(pg);
    this.cases = createCaseBook(pg);
    this.bankRefunds = createBankRefundBook(pg);
    this.reconciliations = createReconciliationLog(pg);
  }
}
