import type { TextEntry } from "~/lib/i18n/text-entry";

/**
 * Why a payment did not go through, by Omise's `failure_code` of a charge and by the codes that a card
 * can be refused with before there is a charge. Every text says what to do next.
 */
export const failureTexts = {
  "failure.insufficient_fund": {
    th: "วงเงินหรือยอดเงินในบัตรไม่พอ ใช้บัตรอื่น หรือจ่ายด้วยพร้อมเพย์",
    en: "The card doesn't have enough funds or credit. Use another card, or pay by PromptPay.",
  },
  "failure.insufficient_balance": {
    th: "ยอดเงินในบัญชีไม่พอ เติมเงินแล้วลองใหม่ หรือใช้บัญชีอื่น",
    en: "The account doesn't have enough money. Top it up and try again, or use another account.",
  },
  "failure.stolen_or_lost_card": {
    th: "ธนาคารระงับบัตรนี้ไว้ ติดต่อธนาคารของคุณ หรือจ่ายด้วยพร้อมเพย์",
    en: "The bank has blocked this card. Contact your bank, or pay by PromptPay.",
  },
  "failure.failed_processing": {
    th: "ธนาคารทำรายการไม่สำเร็จ ลองใหม่อีกครั้ง หรือจ่ายด้วยพร้อมเพย์",
    en: "The bank couldn't process the payment. Try again, or pay by PromptPay.",
  },
  "failure.payment_rejected": {
    th: "ธนาคารไม่อนุมัติรายการนี้ ลองใหม่ ใช้บัตรอื่น หรือจ่ายด้วยพร้อมเพย์",
    en: "The bank rejected the payment. Try again, use another card, or pay by PromptPay.",
  },
  "failure.payment_cancelled": {
    th: "รายการถูกยกเลิกก่อนชำระเสร็จ ถ้ายังต้องการสั่ง ลองชำระใหม่อีกครั้ง",
    en: "The payment was cancelled before it was complete. Try again if you still want to order.",
  },
  "failure.failed_fraud_check": {
    th: "ระบบความปลอดภัยไม่อนุมัติบัตรนี้ ใช้บัตรอื่น หรือจ่ายด้วยพร้อมเพย์",
    en: "A security check refused this card. Use another card, or pay by PromptPay.",
  },
  "failure.confirmed_amount_mismatch": {
    th: "ยอดที่ยืนยันไม่ตรงกับยอดสั่งซื้อ ลองชำระใหม่อีกครั้ง",
    en: "The confirmed amount differs from the order. Please pay again.",
  },
  "failure.invalid_account": {
    th: "ธนาคารไม่พบบัญชีนี้ ตรวจข้อมูลแล้วลองใหม่ หรือใช้วิธีอื่น",
    en: "The bank can't find this account. Check it and try again, or pay another way.",
  },
  "failure.invalid_account_number": {
    th: "หมายเลขบัตรใช้ไม่ได้ ตรวจหมายเลขแล้วลองใหม่ หรือใช้บัตรอื่น",
    en: "This card number can't be used. Check it and try again, or use another card.",
  },
  "failure.invalid_security_code": {
    th: "รหัสหลังบัตร (CVV) ไม่ถูกต้อง ดูตัวเลข 3 หลักหลังบัตรแล้วกรอกใหม่",
    en: "The security code is wrong. Check the 3 digits on the back of the card and enter them again.",
  },
  "failure.expired_card": {
    th: "บัตรหมดอายุ ตรวจวันหมดอายุ หรือใช้บัตรอื่น",
    en: "The card has expired. Check the date, or use another card.",
  },
  "failure.timeout": {
    th: "หมดเวลายืนยันกับธนาคาร ลองใหม่อีกครั้ง",
    en: "The bank's confirmation ran out of time. Please try again.",
  },
  "failure.invalid_card": {
    th: "ข้อมูลบัตรไม่ถูกต้อง ตรวจหมายเลข วันหมดอายุ และรหัสหลังบัตรอีกครั้ง",
    en: "Some card details are wrong. Check the number, the expiry date and the security code.",
  },
  "failure.invalid_card_token": {
    th: "ข้อมูลบัตรหมดอายุการใช้งาน กรอกบัตรอีกครั้ง",
    en: "The card details are no longer valid. Please enter the card again.",
  },
  "failure.used_token": {
    th: "ข้อมูลบัตรชุดนี้ใช้ไปแล้ว กรอกบัตรอีกครั้ง",
    en: "These card details were used already. Please enter the card again.",
  },
  "failure.brand_not_supported": {
    th: "ยังไม่รับบัตรชนิดนี้ ใช้บัตร Visa, Mastercard, JCB หรือจ่ายด้วยพร้อมเพย์",
    en: "This kind of card isn't accepted. Use Visa, Mastercard or JCB, or pay by PromptPay.",
  },
  "failure.promptpay": {
    th: "ธนาคารทำรายการพร้อมเพย์ไม่สำเร็จ สั่งอีกครั้งแล้วสแกนคิวอาร์ใหม่ หรือจ่ายด้วยบัตร",
    en: "The bank couldn't complete the PromptPay payment. Order again and scan the new QR, or pay by card.",
  },
  "failure.other": {
    th: "ชำระเงินไม่สำเร็จ ลองใหม่ ใช้บัตรอื่น หรือจ่ายด้วยพร้อมเพย์",
    en: "The payment didn't go through. Try again, use another card, or pay by PromptPay.",
  },
} as const satisfies Record<`failure.${string}`, TextEntry>;

export type FailureKey = keyof typeof failureTexts;

/** What can befall a QR as well as a card; the other texts speak of cards, and send people to PromptPay. */
const alsoOfPromptpay = ["insufficient_balance", "payment_cancelled", "confirmed_amount_mismatch"];

/** The text of a failure code; a code that Omise adds one day has a general one. */
export function failureKey(code: unknown, method: "promptpay" | "card" = "card"): FailureKey {
  if (method === "promptpay" && !alsoOfPromptpay.includes(String(code))) return "failure.promptpay";
  const key = `failure.${String(code)}`;
  return Object.hasOwn(failureTexts, key) ? (key as FailureKey) : "failure.other";
}
