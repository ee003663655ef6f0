import { MedusaError } from "@medusajs/framework/utils";

/** Why nothing was refunded or cancelled, as staff read it: what to do next, in both languages. */
const texts = {
  group_order_not_found: "ไม่พบส่วนของกลุ่มนี้ในคำสั่งซื้อ (There is no such part of the order.)",
  order_not_paid:
    "คำสั่งซื้อนี้ยังไม่ได้ชำระเงิน ให้ยกเลิกทั้งคำสั่งซื้อแทน (This order is not paid yet: cancel it as a whole.)",
  order_cancelled:
    "คำสั่งซื้อนี้ถูกยกเลิกแล้ว เงินที่เข้ามาภายหลังอยู่ในหน้า “เงินที่ต้องติดตาม” (This order is cancelled: what was paid later is a payment case.)",
  order_being_edited:
    "คำสั่งซื้อนี้กำลังถูกแก้ไขอยู่ ให้ยืนยันหรือยกเลิกการแก้ไขก่อน (This order is being edited: confirm or discard that first.)",
  group_order_shipped:
    "กลุ่มส่งสินค้าแล้วจึงยกเลิกไม่ได้ ให้บันทึกการคืนสินค้าแทน (The group has shipped: record a return instead.)",
  not_shipped:
    "สินค้ายังไม่ได้ส่ง ให้ยกเลิกส่วนของกลุ่มแทน (The goods have not been shipped: cancel the group's part instead.)",
  more_than_shipped: "จำนวนที่คืนมากกว่าจำนวนที่ส่งและยังไม่ได้คืน (More pieces than were shipped and not returned.)",
  nothing_left: "คืนเงินส่วนนี้ครบแล้ว หรือกำลังคืนอยู่ (Nothing is left to refund here, or a refund is on its way.)",
  more_than_held:
    "จำนวนเงินมากกว่าที่ยังคืนได้ของส่วนนี้ (The amount is more than can still be refunded of this part.)",
  unknown_line: "ไม่พบรายการสินค้านี้ในส่วนของกลุ่ม (There is no such line in this group's part.)",
  not_an_amount: "โปรดระบุจำนวนเงินมากกว่า 0 (Give an amount above zero.)",
  two_payments:
    "คำสั่งซื้อนี้มีเงินมากกว่าหนึ่งก้อน โปรดเลือกก้อนที่จะคืน (This order was paid more than once: choose which payment.)",
  too_busy: "มีการคืนเงินพร้อมกันหลายรายการ โปรดลองอีกครั้ง (Several refunds at once: try again.)",
  refund_not_found: "ไม่พบรายการคืนเงินนี้ (There is no such refund.)",
  wrong_state:
    "รายการนี้เปลี่ยนสถานะไปแล้ว โปรดเปิดหน้าใหม่อีกครั้ง (This has moved on in the meantime: open the page again.)",
  same_person: "ผู้อนุมัติต้องไม่ใช่คนเดียวกับผู้โอนเงิน (Whoever approves must not be who made the transfer.)",
  case_not_found: "ไม่พบเงินที่ต้องติดตามรายการนี้ (There is no such payment case.)",
  case_closed: "รายการนี้ปิดแล้ว (This case is closed.)",
  case_in_work: "กำลังจัดการรายการนี้ด้วยวิธีอื่นอยู่ (This case is being worked off in another way already.)",
  case_without_order: "ไม่มีคำสั่งซื้อเดิมให้ทำซ้ำ โปรดคืนเงินแทน (There is no order to repeat: refund it instead.)",
  case_amount_differs:
    "ยอดเงินไม่ตรงกับคำสั่งซื้อเดิม โปรดคืนเงินแทน (The money is not what the order costs: refund it instead.)",
  out_of_stock:
    "สินค้าเหลือไม่พอสำหรับทำคำสั่งซื้อใหม่ โปรดคืนเงินแทน (Not enough stock for a new order: refund it instead.)",
  omise_unclear:
    "Omise ยังไม่ตอบว่าคืนเงินแล้วหรือไม่ ระบบจะถามซ้ำเอง โปรดกลับมาดูในอีกไม่กี่นาที (Omise has not answered yet. It is asked again by itself: look again in a few minutes.)",
  omise_refused: "Omise ไม่รับคืนเงินรายการนี้ (Omise refused this refund.)",
  no_charge_of_ours: "เงินก้อนนี้ไม่ได้รับผ่าน Omise จึงคืนจากหน้านี้ไม่ได้ (This money did not come through Omise.)",
} as const;

export type RefundRefusal = keyof typeof texts;

const notFound: readonly RefundRefusal[] = ["group_order_not_found", "refund_not_found", "case_not_found"];

/** @returns an error to throw; `detail` is added to its text. */
export function refusedRefund(code: RefundRefusal, detail?: string): MedusaError {
  const type = notFound.includes(code) ? MedusaError.Types.NOT_FOUND : MedusaError.Types.NOT_ALLOWED;
  return new MedusaError(type, detail ? `${texts[code]} ${detail}` : texts[code], code);
}
