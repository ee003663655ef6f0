import { parseSatang } from "@chumchon/money";

export type BankRefundState =
  | "awaiting_account"
  | "awaiting_transfer"
  | "awaiting_approval"
  | "approved"
  | "done"
  | "cancelled";

/** A refund by bank as it is in the database. */
export interface BankRefundRow {
  readonly id: string;
  readonly claimId: string | null;
  readonly caseId: string | null;
  readonly orderId: string | null;
  readonly amountSatang: number;
  readonly state: BankRefundState;
  readonly bankCode: string | null;
  readonly accountNumber: string | null;
  readonly accountLast4: string | null;
  readonly accountName: string | null;
  /** Day in Bangkok, YYYY-MM-DD. */
  readonly transferredOn: string | null;
  readonly transferredBy: string | null;
  readonly slipFileId: string | null;
  readonly rejectedNote: string | null;
  readonly approvedBy: string | null;
  readonly createdAt: Date;
}

/** A row as the driver hands it out. */
export interface BankRefundRecord {
  id: string;
  claim_id: string | null;
  case_id: string | null;
  order_id: string | null;
  amount_satang: string;
  state: BankRefundState;
  bank_code: string | null;
  account_number: string | null;
  account_last4: string | null;
  account_name: string | null;
  transferred_day: string | null;
  transferred_by: string | null;
  slip_file_id: string | null;
  rejected_note: string | null;
  approved_by: string | null;
  created_at: Date;
}

/** A date column becomes a Date of the server's zone in the driver: it is read as text instead. */
export const bankRefundColumns = "*, to_char(transferred_on, 'YYYY-MM-DD') as transferred_day";

export function bankRefundRow(record: BankRefundRecord): BankRefundRow {
  return {
    id: record.id,
    claimId: record.claim_id,
    caseId: record.case_id,
    orderId: record.order_id,
    amountSatang: parseSatang(record.amount_satang),
    state: record.state,
    bankCode: record.bank_code,
    accountNumber: record.account_number,
    accountLast4: record.account_last4,
    accountName: record.account_name,
    transferredOn: record.transferred_day,
    transferredBy: record.transferred_by,
    slipFileId: record.slip_file_id,
    rejectedNote: record.rejected_note,
    approvedBy: record.approved_by,
    createdAt: record.created_at,
  };
}
