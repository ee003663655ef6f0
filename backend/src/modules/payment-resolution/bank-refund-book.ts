import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { RefundApprovals } from "../payment-omise/refund-approvals";
import {
  type BankRefundRecord,
  type BankRefundRow,
  type BankRefundState,
  bankRefundColumns,
  bankRefundRow,
} from "./bank-refund-row";

export interface NewBankRefund {
  readonly claimId: string | null;
  readonly caseId: string | null;
  readonly orderId: string | null;
  /** Payment session of the money; null for a case whose money no order took. */
  readonly sessionId: string | null;
  readonly amountSatang: number;
}

export interface BankAccount {
  readonly bankCode: string;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly by: "shopper" | "staff";
}

export interface Transfer {
  readonly transferredOn: string;
  readonly transferredBy: string;
  readonly slipFileId: string;
}

export interface BankRefundPage {
  readonly state?: BankRefundState | "open" | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Refunds by bank. Every act moves one row forward, or says (undefined) that it was not where it had to be. */
export interface BankRefundBook extends RefundApprovals {
  /** Opens one for a claim or a case, once. */
  open(refund: NewBankRefund): Promise<BankRefundRow>;
  find(id: string): Promise<BankRefundRow | undefined>;
  ofClaim(claimId: string): Promise<BankRefundRow | undefined>;
  ofCase(caseId: string): Promise<BankRefundRow | undefined>;
  ofOrder(orderId: string): Promise<BankRefundRow[]>;
  /** Oldest first; "open" is everything that has not ended. */
  list(page: BankRefundPage): Promise<{ rows: BankRefundRow[]; count: number }>;
  /** Approved, and not ended since so many seconds: the process died in between. */
  listApproved(olderThanSeconds: number, limit: number): Promise<BankRefundRow[]>;
  /** Of the last so many hours, those whose shopper has to hear something: an account is needed, or it is paid. */
  listToTell(withinHours: number, limit: number): Promise<BankRefundRow[]>;
  /** An account may be mended until the money has been sent. */
  setAccount(id: string, account: BankAccount): Promise<BankRefundRow | undefined>;
  recordTransfer(id: string, transfer: Transfer): Promise<BankRefundRow | undefined>;
  /** @throws when the database finds that who approves is who paid. */
  approve(id: string, by: string): Promise<BankRefundRow | undefined>;
  /** The slip does not prove it: back to whoever pays. */
  reject(id: string, note: string): Promise<BankRefundRow | undefined>;
  /** Ended: of the account its last four digits stay. */
  finish(id: string): Promise<void>;
  cancel(id: string): Promise<void>;
  /** Core took its refund back after the approval was used: it may be used again. */
  forgetUse(id: string, refundId: string): Promise<void>;
}

/** @param pg the application's PostgreSQL connection (Knex). */
export function createBankRefundBook(pg: Knex): BankRefundBook {
  const one = async (column: "id" | "claim_id" | "case_id", value: string) => {
    const { rows } = await pg.raw<{ rows: BankRefundRecord[] }>(
      `select ${bankRefundColumns} from bank_refund where ${column} = ? and (case_id is null or state <> 'cancelled')`,
      [value],
    );
    return rows[0] && bankRefundRow(rows[0]);
  };
  const move = async (
    id: string,
    from: readonly BankRefundState[],
    changes: Record<string, unknown>,
  ): Promise<BankRefundRow | undefined> => {
    const changed = await pg("bank_refund")
      .where({ id })
      .whereIn("state", [...from])
      .update({ ...changes, updated_at: pg.fn.now() });
    return changed === 1 ? one("id", id) : undefined;
  };
  return {
    async open(refund) {
      await pg("bank_refund")
        .insert({
          id: generateEntityId(undefined, "brfd"),
          claim_id: refund.claimId,
          case_id: refund.caseId,
          order_id: refund.orderId,
          session_id: refund.sessionId,
          amount_satang: String(refund.amountSatang),
        })
        .onConflict()
        .ignore();
      const found = refund.claimId
        ? await one("claim_id", refund.claimId)
        : await one("case_id", refund.caseId ?? "");
      if (!found) throw new Error("A bank refund of nothing");
      return found;
    },
    find: (id) => one("id", id),
    ofClaim: (claimId) => one("claim_id", claimId),
    ofCase: (caseId) => one("case_id", caseId),
    async ofOrder(orderId) {
      const { rows } = await pg.raw<{ rows: BankRefundRecord[] }>(
        `select ${bankRefundColumns} from bank_refund where order_id = ? order by created_at, id`,
        [orderId],
      );
      return rows.map(bankRefundRow);
    },
    list: (page) => list(pg, page),
    async listApproved(olderThanSeconds, limit) {
      const { rows } = await pg.raw<{ rows: BankRefundRecord[] }>(
        `select ${bankRefundColumns} from bank_refund where state = 'approved'
         and approved_at < now() - make_interval(secs => ?) order by approved_at limit ?`,
        [olderThanSeconds, limit],
      );
      return rows.map(bankRefundRow);
    },
    async listToTell(withinHours, limit) {
      const { rows } = await pg.raw<{ rows: BankRefundRecord[] }>(
        `select ${bankRefundColumns} from bank_refund where state in ('awaiting_account', 'done')
         and updated_at > now() - make_interval(hours => ?) order by updated_at limit ?`,
        [withinHours, limit],
      );
      return rows.map(bankRefundRow);
    },
    setAccount: (id, account) =>
      move(id, ["awaiting_account", "awaiting_transfer"], {
        state: "awaiting_transfer",
        bank_code: account.bankCode,
        account_number: account.accountNumber,
        account_last4: account.accountNumber.slice(-4),
        account_name: account.accountName,
        account_by: account.by,
        account_at: pg.fn.now(),
      }),
    recordTransfer: (id, transfer) =>
      move(id, ["awaiting_transfer"], {
        state: "awaiting_approval",
        transferred_on: transfer.transferredOn,
        transferred_by: transfer.transferredBy,
        transferred_at: pg.fn.now(),
        slip_file_id: transfer.slipFileId,
        rejected_note: null,
      }),
    approve: (id, by) =>
      move(id, ["awaiting_approval"], { state: "approved", approved_by: by, approved_at: pg.fn.now() }),
    reject: (id, note) =>
      move(id, ["awaiting_approval"], {
        state: "awaiting_transfer",
        slip_file_id: null,
        rejected_note: note,
      }),
    async finish(id) {
      await move(id, ["approved"], { state: "done", account_number: null, ended_at: pg.fn.now() });
    },
    async cancel(id) {
      await move(id, ["awaiting_account", "awaiting_transfer"], {
        state: "cancelled",
        account_number: null,
        ended_at: pg.fn.now(),
      });
    },
    async forgetUse(id, refundId) {
      await pg("bank_refund")
        .where({ id, used_by_refund: refundId, state: "approved" })
        .update({ used_by_refund: null, updated_at: pg.fn.now() });
    },
    use: (approval) => use(pg, approval),
  };
}

async function list(pg: Knex, { state, limit, offset }: BankRefundPage) {
  const states = state === "open" ? openStates : state ? [state] : [...openStates, "done", "cancelled"];
  const { rows } = await pg.raw<{ rows: (BankRefundRecord & { total: string })[] }>(
    `select ${bankRefundColumns}, count(*) over () as total from bank_refund where state = any(?)
     order by created_at, id limit ? offset ?`,
    [states, limit, offset],
  );
  return { rows: rows.map(bankRefundRow), count: Number(rows[0]?.total ?? 0) };
}

const openStates = ["awaiting_account", "awaiting_transfer", "awaiting_approval", "approved"];

async function use(pg: Knex, approval: Parameters<RefundApprovals["use"]>[0]): Promise<boolean> {
  if (approval.refundId === "") return false;
  const { rows } = await pg.raw<{ rows: unknown[] }>(
    `update bank_refund set used_by_refund = ?, updated_at = now()
     where id = ? and session_id = ? and amount_satang = ? and state = 'approved'
       and (used_by_refund is null or used_by_refund = ?) returning id`,
    [approval.refundId, approval.approvalId, approval.sessionId, approval.amountSatang, approval.refundId],
  );
  return rows.length === 1;
}
