import type { CheckoutErrorCode } from "@chumchon/contracts";
import type { TextEntry } from "~/lib/i18n/text-entry";

/** Every code that the backend can answer at the till has a text that says what to do next. */
const errorCodeTexts = {
  "error.cart_not_found": {
    th: "ไม่พบตะกร้าเดิม ใส่สินค้าใหม่อีกครั้ง",
    en: "The old cart is gone. Please add the goods again.",
  },
  "error.cart_empty": { th: "ตะกร้ายังไม่มีของ เลือกสินค้าก่อน", en: "The cart is empty. Choose something first." },
  "error.address_missing": { th: "กรอกที่อยู่จัดส่งก่อน", en: "Please fill in the delivery address first." },
  "error.delivery_missing": {
    th: "เลือกวิธีส่งของแต่ละกลุ่มก่อน",
    en: "Please choose the delivery of each group first.",
  },
  "error.pickup_not_offered": {
    th: "กลุ่มนี้ไม่เปิดให้มารับเองแล้ว เลือกให้ส่งพัสดุแทน",
    en: "This group no longer lets goods be fetched. Choose a parcel instead.",
  },
  "error.sold_out": {
    th: "สินค้านี้มีไม่พอ ลดจำนวนลง หรือเลือกสินค้าอื่น",
    en: "There isn't enough of this left. Take fewer, or choose something else.",
  },
  "error.group_not_active": {
    th: "กลุ่มนี้หยุดรับออเดอร์ชั่วคราว เลือกของจากกลุ่มอื่นก่อน",
    en: "This group is pausing its orders. Choose goods of another group for now.",
  },
  "error.not_sold_online": {
    th: "สินค้านี้ยังสั่งซื้อออนไลน์ไม่ได้ สั่งได้เร็ว ๆ นี้",
    en: "This can't be ordered online yet. Coming soon.",
  },
  "error.amount_too_low": {
    th: "ยอดต่ำกว่าขั้นต่ำของวิธีชำระนี้ (20 บาท) เพิ่มสินค้า หรือเลือกวิธีอื่น",
    en: "The total is below this method's minimum of 20 baht. Add something, or choose another method.",
  },
  "error.amount_too_high": {
    th: "ยอดสูงกว่าที่วิธีชำระนี้รับได้ (150,000 บาท) แบ่งเป็นสองคำสั่งซื้อ หรือเลือกวิธีอื่น",
    en: "The total is above what this method takes (150,000 baht). Split the order, or choose another method.",
  },
  "error.payment_declined": {
    th: "ธนาคารไม่อนุมัติบัตรนี้ ลองใหม่ ใช้บัตรอื่น หรือจ่ายด้วยพร้อมเพย์",
    en: "The bank declined this card. Try again, use another card, or pay by PromptPay.",
  },
  "error.payment_in_progress": {
    th: "กำลังชำระเงินของตะกร้านี้อยู่ รอผลสักครู่",
    en: "This cart is being paid right now. Please wait for the result.",
  },
  "error.cart_changed": {
    th: "ของหรือราคาในตะกร้าเปลี่ยนไป ตรวจดูอีกครั้งก่อนชำระ",
    en: "Goods or prices in the cart have changed. Check them before you pay.",
  },
  "error.method_unavailable": {
    th: "วิธีชำระนี้ยังใช้ไม่ได้ เลือกวิธีอื่น",
    en: "This payment method isn't available. Choose another.",
  },
  "error.order_ended": {
    th: "คำสั่งซื้อนี้ไม่ได้รอชำระแล้ว สั่งซื้ออีกครั้งได้จากปุ่มด้านล่าง",
    en: "This order isn't waiting for payment any more. You can order again below.",
  },
  "error.too_many_attempts": {
    th: "เปลี่ยนวิธีชำระเงินหลายครั้งเกินไป ชำระตามวิธีที่แสดงอยู่ หรือสั่งซื้อใหม่",
    en: "The payment was changed too many times. Pay as shown here, or order again.",
  },
  "error.too_many_waiting": {
    th: "มีคำสั่งซื้อที่ยังรอชำระอยู่หลายรายการ ชำระหรือยกเลิกรายการเดิมก่อน แล้วค่อยสั่งใหม่",
    en: "Several of your orders are still waiting for payment. Pay or cancel one of them, then order again.",
  },
} as const satisfies Record<`error.${CheckoutErrorCode}`, TextEntry>;

export const cartTexts = {
  ...errorCodeTexts,
  "error.backend_unreachable": {
    th: "ระบบไม่ตอบ ลองใหม่อีกครั้ง ของที่เลือกไว้ยังอยู่",
    en: "The system didn't answer. Try again; what you chose is still there.",
  },
  "error.unknown": { th: "ทำไม่สำเร็จ ลองใหม่อีกครั้ง", en: "That didn't work. Please try again." },
  "cart.added": { th: "ใส่ตะกร้าแล้ว {count} ชิ้น", en: "{count} added to the cart" },
  "cart.addedSee": { th: "ดูตะกร้า", en: "See the cart" },
  "cart.chooseOption": {
    th: "สินค้านี้มีหลายแบบ เลือกแบบก่อนใส่ตะกร้า",
    en: "This comes in several options. Choose one first.",
  },
  "cart.badQuantity": { th: "จำนวนต้องเป็นตัวเลข 1 ถึง 99", en: "The quantity must be a number from 1 to 99." },
  "cart.productGone": { th: "สินค้านี้ไม่มีขายแล้ว", en: "This is no longer for sale." },
} as const satisfies Record<string, TextEntry>;
