import type { TextEntry } from "~/lib/i18n/text-entry";

/** The private page on which a shopper says where money is to go back to. */
export const refundTexts = {
  "refund.title": { th: "คืนเงินเข้าบัญชี", en: "Your refund" },
  "refund.description": {
    th: "กรอกบัญชีธนาคารสำหรับรับเงินคืน",
    en: "Say which bank account your refund goes to",
  },
  "refund.why": {
    th: "พร้อมเพย์คืนเงินอัตโนมัติไม่ได้ เจ้าหน้าที่จะโอนคืนเข้าบัญชีที่ท่านกรอก ใช้บัญชีของผู้สั่งซื้อเท่านั้น",
    en: "PromptPay can't be refunded automatically: our staff transfer the money to the account you enter. Use an account of your own.",
  },
  "refund.privacy": {
    th: "ใช้เลขบัญชีเพื่อคืนเงินครั้งนี้เท่านั้น เมื่อโอนแล้วระบบเก็บไว้แค่ 4 ตัวท้าย",
    en: "The account is used for this refund only. Once it is paid, we keep the last four digits.",
  },
  "refund.amount": { th: "จะคืน {amount}", en: "{amount} will be refunded" },
  "refund.amountDone": { th: "คืนแล้ว {amount}", en: "{amount} has been refunded" },
  "refund.bank": { th: "ธนาคาร", en: "Bank" },
  "refund.chooseBank": { th: "เลือกธนาคาร", en: "Choose a bank" },
  "refund.number": { th: "เลขบัญชี", en: "Account number" },
  "refund.numberHint": {
    th: "ตัวเลข 10–15 หลัก มีขีดหรือเว้นวรรคได้",
    en: "10 to 15 digits; dashes and spaces are fine",
  },
  "refund.name": { th: "ชื่อบัญชี", en: "Name on the account" },
  "refund.save": { th: "บันทึกบัญชี", en: "Save the account" },
  "refund.change": { th: "เปลี่ยนบัญชี", en: "Change the account" },
  "refund.back": { th: "กลับไปที่คำสั่งซื้อ", en: "Back to the order" },
  "refund.none": {
    th: "คำสั่งซื้อนี้ไม่มีเงินที่ต้องคืนเข้าบัญชี",
    en: "Nothing of this order is to be refunded to an account.",
  },
  "refund.faultBank": { th: "โปรดเลือกธนาคาร", en: "Choose a bank" },
  "refund.faultNumber": {
    th: "เลขบัญชีต้องเป็นตัวเลข 10–15 หลัก",
    en: "Give an account number of 10 to 15 digits",
  },
  "refund.faultName": { th: "โปรดกรอกชื่อบัญชีตามสมุดบัญชี", en: "Give the name as the bank has it" },
  "refund.faultMoved": {
    th: "เจ้าหน้าที่โอนเงินไปแล้ว จึงเปลี่ยนบัญชีไม่ได้",
    en: "The money is on its way already, so the account can't change.",
  },
  "refund.faultLater": {
    th: "บันทึกไม่สำเร็จ สิ่งที่กรอกยังอยู่ โปรดลองอีกครั้ง",
    en: "It was not saved. What you typed is still here: try again.",
  },
  "refund.stateAccount": { th: "รอเลขบัญชีของท่าน", en: "Waiting for your account" },
  "refund.stateTransfer": {
    th: "ได้รับบัญชีแล้ว เจ้าหน้าที่จะโอนคืนภายใน 3 วันทำการ",
    en: "We have your account and transfer the money within 3 working days",
  },
  "refund.stateApproval": { th: "โอนแล้ว กำลังตรวจสลิป", en: "Transferred; the slip is being checked" },
  "refund.stateDone": { th: "คืนเงินแล้ว", en: "Refunded" },
  "refund.account": { th: "{bank} ลงท้าย {last4} ชื่อ {name}", en: "{bank}, ending in {last4}, {name}" },
  "refund.noticeTitle": { th: "มีเงินคืนให้ท่าน", en: "There is a refund for you" },
  "refund.noticeEnter": { th: "กรอกบัญชีรับเงินคืน", en: "Enter your account" },
  "refund.noticeSee": { th: "ดูการคืนเงิน", en: "See the refund" },
} as const satisfies Record<string, TextEntry>;
