import type { CategoryHandle, Channel, incomeKinds, incomeSources } from "@chumchon/contracts";
import { assertSatang } from "@chumchon/money";
import { isDate } from "@chumchon/thai";

/** An entry to post. Sales and openings are above zero, refunds below. */
export interface NewIncomeEntry {
  /** Names what the entry is for; the same key is posted once, ever. */
  readonly sourceKey: string;
  readonly groupId: string;
  readonly channel: Channel;
  readonly category: CategoryHandle;
  /** Day in Bangkok, YYYY-MM-DD. */
  readonly effectiveOn: string;
  readonly amountSatang: number;
  readonly kind: (typeof incomeKinds)[number];
  readonly source: (typeof incomeSources)[number];
  readonly isSample: boolean;
  readonly orderId?: string;
  readonly groupOrderId?: string;
  readonly lineItemId?: string;
  readonly captureId?: string;
  readonly refundId?: string;
  readonly reversesId?: string;
  /** Source "claim": the claim that a second person verified. */
  readonly claimId?: string;
  /** Source "import": the import, and the row of its file. */
  readonly importId?: string;
  readonly importRow?: number;
  readonly note?: string;
}

/** Throws a RangeError for an entry that must not be posted; the database's checks are the second line. */
export function assertPostable(entry: NewIncomeEntry): void {
  assertSatang(entry.amountSatang, entry.sourceKey);
  if (entry.sourceKey === "" || entry.groupId === "")
    throw new RangeError("An entry needs a key and a group");
  if (entry.amountSatang === 0) throw new RangeError(`An entry of nothing: ${entry.sourceKey}`);
  if (!isDate(entry.effectiveOn)) throw new RangeError(`Not a day of the calendar: ${entry.effectiveOn}`);
}
