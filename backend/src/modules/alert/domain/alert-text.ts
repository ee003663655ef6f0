import { formatAmount } from "@chumchon/money";

/** What a group is told. Amounts in satang; nothing of a shopper. */
export type GroupFact =
  | { kind: "new_order"; number: string; pieces: number; totalSatang: number; groupOrderId: string }
  | { kind: "low_stock"; title: string; free: number; itemId: string }
  | { kind: "claim_verified"; amountSatang: number; claimId: string }
  | { kind: "claim_rejected"; amountSatang: number; reason: string; claimId: string };

export type AlertText = { subject: string; text: string };

/** One short line and the link. */
export function alertText(fact: GroupFact, portal: string): AlertText {
  const { subject, path } = wordsOf(fact);
  return { subject, text: `${subject}\n${portal}${path}` };
}

function wordsOf(fact: GroupFact): { subject: string; path: string } {
  switch (fact.kind) {
    case "new_order":
      return {
        subject: `ออเดอร์ใหม่ ${fact.number} ${fact.pieces} ชิ้น ${formatAmount(fact.totalSatang)} บาท`,
        path: `/orders/${fact.groupOrderId}`,
      };
    case "low_stock":
      return {
        subject: fact.free > 0 ? `ใกล้หมด: ${fact.title} ขายได้อีก ${fact.free} ชิ้น` : `หมดแล้ว: ${fact.title}`,
        path: `/stock/${fact.itemId}`,
      };
    case "claim_verified":
      return {
        subject: `ยอดขาย ${formatAmount(fact.amountSatang)} บาท ตรวจแล้ว นับเป็นรายได้ของกลุ่ม`,
        path: `/income/sales/${fact.claimId}`,
      };
    case "claim_rejected":
      return {
        subject: `ยอดขาย ${formatAmount(fact.amountSatang)} บาท ส่งกลับให้แก้: ${fact.reason}`,
        path: `/income/sales/${fact.claimId}`,
      };
  }
}
