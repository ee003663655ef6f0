import type { groupOrderStatuses } from "@chumchon/contracts";
import type { TextEntry } from "~/lib/i18n/text-entry";

/** What a shopper is told of one group's part; wording follows what Thai shops say. */
const groupStatusTexts = {
  "order.group.awaiting_payment": { th: "รอชำระเงิน", en: "Waiting for payment" },
  "order.group.paid": { th: "ชำระเงินแล้ว", en: "Paid" },
  "order.group.accepted": { th: "กำลังเตรียมสินค้า", en: "Being prepared" },
  "order.group.packed": { th: "แพ็กแล้ว รอส่ง", en: "Packed, about to be sent" },
  "order.group.shipped": { th: "จัดส่งแล้ว", en: "Sent" },
  "order.group.ready_for_pickup": { th: "พร้อมให้รับ", en: "Ready for pickup" },
  "order.group.delivered": { th: "ได้รับสินค้าแล้ว", en: "Delivered" },
  "order.group.cancelled": { th: "ยกเลิกแล้ว", en: "Cancelled" },
} as const satisfies Record<`order.group.${(typeof groupOrderStatuses)[number]}`, TextEntry>;

const unitTexts = {
  "time.hours": { th: "{count} ชั่วโมง", en: "{count} hours", en_one: "1 hour" },
  "time.minutes": { th: "{count} นาที", en: "{count} minutes", en_one: "1 minute" },
  "time.seconds": { th: "{count} วินาที", en: "{count} seconds", en_one: "1 second" },
} as const satisfies Record<string, TextEntry>;

const waitingTexts = {
  "order.waitingTitle": { th: "รอชำระเงิน", en: "Waiting for your payment" },
  "order.amount": { th: "ยอดที่ต้องชำระ", en: "Amount to pay" },
  "order.payWithin": { th: "ชำระภายใน {time}", en: "Pay within {time}" },
  "order.payUntil": { th: "ก่อนเวลา {time}", en: "before {time}" },
  "order.qrAlt": { th: "คิวอาร์พร้อมเพย์ ยอด {amount}", en: "PromptPay QR for {amount}" },
  "order.qrOver": {
    th: "คิวอาร์หมดเวลา อย่าสแกน กำลังตรวจสอบกับธนาคาร",
    en: "The QR has run out. Don't scan it. Checking with the bank.",
  },
  "order.saveQr": { th: "บันทึกรูป QR", en: "Save the QR picture" },
  "order.saveQrHint": {
    th: "ถ้ากดแล้วไม่บันทึก แตะค้างที่รูปคิวอาร์ หรือจับภาพหน้าจอ",
    en: "If nothing is saved, press and hold the QR, or take a screenshot.",
  },
  "order.stepsTitle": { th: "จ่ายด้วยโทรศัพท์เครื่องนี้", en: "Paying with this same phone" },
  "order.step1": { th: "กด “บันทึกรูป QR”", en: "Tap “Save the QR picture”" },
  "order.step2": {
    th: "เปิดแอปธนาคาร เลือก “สแกน” แล้วเลือกรูปคิวอาร์จากคลังภาพ",
    en: "Open your bank app, choose “scan”, and pick the QR from your pictures",
  },
  "order.step3": {
    th: "ตรวจยอด {amount} แล้วยืนยัน จากนั้นกลับมาหน้านี้ ผลจะขึ้นเอง",
    en: "Check that it says {amount}, confirm, and come back here: the result shows by itself",
  },
  "order.check": { th: "ตรวจสอบการชำระเงิน", en: "Check the payment" },
  "order.watching": {
    th: "หน้านี้ตรวจผลให้เอง ปิดหน้านี้แล้วกลับมาใหม่ได้",
    en: "This page checks by itself. You can close it and come back.",
  },
  "order.bankTitle": { th: "รอยืนยันกับธนาคาร", en: "Waiting for your bank" },
  "order.bankText": {
    th: "ธนาคารขอให้ยืนยันการชำระ {amount} ด้วยรหัส OTP หรือในแอปธนาคาร",
    en: "Your bank asks you to confirm {amount} with a code or in its app.",
  },
  "order.bankGo": { th: "ไปยืนยันกับธนาคาร", en: "Continue to your bank" },
  "order.checkingTitle": { th: "กำลังตรวจสอบการชำระเงิน", en: "Checking the payment" },
  "order.checkingText": {
    th: "กำลังถามผลจากธนาคาร ยังไม่ต้องชำระซ้ำ หน้านี้จะเปลี่ยนเองเมื่อรู้ผล",
    en: "We are asking the bank. Don't pay again; this page changes by itself once we know.",
  },
  "order.checkingQr": {
    th: "คิวอาร์หมดเวลาแล้ว อย่าสแกนอีก ถ้าจ่ายไปแล้วผลจะขึ้นเอง ถ้ายังไม่ได้จ่าย อีกไม่เกิน 10 นาทีจะสั่งใหม่ได้",
    en: "The QR has run out; don't scan it any more. If you have paid, the result shows by itself. If not, you can order again within 10 minutes.",
  },
  "order.linkTitle": { th: "ลิงก์ส่วนตัวของคำสั่งซื้อ", en: "Your order's private link" },
  "order.linkText": {
    th: "เก็บลิงก์นี้ไว้เปิดดูจากเครื่องอื่น ใครมีลิงก์ก็เปิดคำสั่งซื้อนี้ได้ จึงไม่ควรส่งต่อ",
    en: "Keep it to open the order on another device. Anybody with the link can open it, so don't pass it on.",
  },
  "order.copy": { th: "คัดลอกลิงก์", en: "Copy the link" },
  "order.copied": { th: "คัดลอกแล้ว", en: "Copied" },
  "order.toCardTitle": { th: "เปลี่ยนไปจ่ายด้วยบัตร", en: "Pay by card instead" },
  "order.toCardText": {
    th: "จ่ายด้วยบัตรสำเร็จแล้ว อย่าสแกนคิวอาร์เดิมอีก ถ้าบัตรไม่ผ่าน คิวอาร์เดิมยังใช้ได้จนหมดเวลา",
    en: "Once the card is charged, don't scan the QR any more. If the card is declined, the QR stays good until it runs out.",
  },
  "order.toCard": { th: "จ่าย {amount} ด้วยบัตร", en: "Pay {amount} by card" },
  "order.toQrTitle": { th: "เปลี่ยนไปจ่ายด้วยพร้อมเพย์", en: "Pay by PromptPay instead" },
  "order.toQrText": {
    th: "ระบบจะสร้างคิวอาร์ให้ และยกเลิกการจ่ายด้วยบัตรที่รอธนาคารอยู่",
    en: "You get a QR to scan, and the card payment that waits for your bank is called off.",
  },
  "order.toQr": { th: "แสดงคิวอาร์ {amount}", en: "Show a QR for {amount}" },
  "order.cancelTitle": { th: "ยกเลิกคำสั่งซื้อนี้", en: "Cancel this order" },
  "order.cancelQrText": {
    th: "ยกเลิกแล้วอย่าสแกนหรือจ่ายคิวอาร์นี้อีก แม้รูปที่บันทึกไว้ยังใช้ได้",
    en: "Once cancelled, don't scan or pay this QR any more, not even from a saved picture.",
  },
  "order.cancelBankText": {
    th: "ยกเลิกแล้วไม่ต้องยืนยันกับธนาคารอีก",
    en: "Once cancelled, don't confirm it with your bank any more.",
  },
  "order.cancel": { th: "ยืนยันยกเลิก", en: "Yes, cancel it" },
} as const satisfies Record<string, TextEntry>;

const endTexts = {
  "order.paidTitle": { th: "ชำระเงินแล้ว กลุ่มกำลังเตรียมสินค้า", en: "Paid. The groups are preparing your goods" },
  "order.paidText": {
    th: "ชำระ {amount} เมื่อ {time} ขอบคุณที่อุดหนุนชุมชน",
    en: "You paid {amount} on {time}. Thank you for buying from the communities.",
  },
  "order.paidTextPlain": {
    th: "ชำระ {amount} แล้ว ขอบคุณที่อุดหนุนชุมชน",
    en: "You paid {amount}. Thank you for buying from the communities.",
  },
  "order.income": {
    th: "การซื้อครั้งนี้ทำให้ {group} มีรายได้ {amount}",
    en: "This purchase gave {group} {amount}",
  },
  "order.incomeWait": { th: "กำลังบันทึกรายได้ของกลุ่ม", en: "The group's income is being recorded" },
  "order.incomeNote": {
    th: "รายได้ของกลุ่มคือค่าสินค้าหลังหักส่วนลด ไม่รวมค่าส่ง",
    en: "A group's income is the price of its goods after discounts, without delivery.",
  },
  "order.incomeSee": { th: "ดูรายได้สะสมของทุกกลุ่ม", en: "See the income of all groups" },
  "order.preparing": { th: "กำลังจัดรายการตามกลุ่ม รอสักครู่", en: "Sorting your goods by group, one moment" },
  "order.failedTitle": { th: "ชำระเงินไม่สำเร็จ", en: "The payment didn't go through" },
  "order.expiredTitle": { th: "หมดเวลาชำระเงิน", en: "The time to pay has run out" },
  "order.cancelledTitle": { th: "ยกเลิกแล้ว", en: "Cancelled" },
  "order.expiredText": {
    th: "คำสั่งซื้อนี้ปิดแล้ว ยังไม่มีการคิดเงิน อย่าสแกนคิวอาร์เดิม สั่งใหม่ได้ในครั้งเดียวด้วยรายการและที่อยู่เดิม",
    en: "This order is closed and nothing was charged. Don't scan the old QR. Order again with the same goods and address in one tap.",
  },
  "order.expiredBankText": {
    th: "คำสั่งซื้อนี้ปิดแล้ว ยังไม่มีการคิดเงิน สั่งใหม่ได้ในครั้งเดียวด้วยรายการและที่อยู่เดิม",
    en: "This order is closed and nothing was charged. Order again with the same goods and address in one tap.",
  },
  "order.cancelledQrText": {
    th: "คำสั่งซื้อนี้ยกเลิกแล้ว อย่าจ่ายคิวอาร์เดิม ถ้าจ่ายไปแล้ว เจ้าหน้าที่จะติดต่อคืนเงินตามเบอร์โทรที่ให้ไว้",
    en: "This order is cancelled. Don't pay the old QR. If you already have, staff will contact you by phone about the refund.",
  },
  "order.cancelledText": {
    th: "คำสั่งซื้อนี้ยกเลิกแล้ว สั่งใหม่ได้ในครั้งเดียวด้วยรายการและที่อยู่เดิม",
    en: "This order is cancelled. Order again with the same goods and address in one tap.",
  },
  "order.again": { th: "สั่งซื้ออีกครั้ง", en: "Order again" },
  "order.againText": {
    th: "ใช้ราคาและของที่มีในวันนี้",
    en: "At today's prices and stock.",
  },
  "order.againReplaces": {
    th: "ของ {count} ชิ้นที่อยู่ในตะกร้าตอนนี้จะถูกแทนที่",
    en: "It takes the place of the {count} items in your cart now.",
    en_one: "It takes the place of the item in your cart now.",
  },
  "order.againDone": {
    th: "ใส่รายการเดิมในตะกร้าแล้ว ตรวจดูแล้วชำระเงินได้เลย",
    en: "The same goods are in your cart. Check them and pay.",
  },
  "order.againMissing": {
    th: "บางรายการมีไม่พอ: {goods}",
    en: "Some goods are short: {goods}",
  },
  "order.againNothing": {
    th: "ของในคำสั่งซื้อนี้หมดแล้วทั้งหมด เลือกของอื่นได้",
    en: "All goods of that order are sold out. Choose something else.",
  },
  "order.missingPart": { th: "{title} (ได้ {taken} จาก {wanted})", en: "{title} ({taken} of {wanted})" },
  "order.missingMore": { th: "และอีก {count} รายการ", en: "and {count} more" },
} as const satisfies Record<string, TextEntry>;

export const orderTexts = {
  ...groupStatusTexts,
  ...unitTexts,
  ...waitingTexts,
  ...endTexts,
  "order.title": { th: "คำสั่งซื้อ #{number}", en: "Order #{number}" },
  "order.description": { th: "สถานะคำสั่งซื้อและการชำระเงิน", en: "Your order and its payment" },
  "order.goodsTitle": { th: "รายการสั่งซื้อ", en: "What you ordered" },
  "order.tracking": { th: "เลขพัสดุ ({carrier})", en: "Tracking number ({carrier})" },
  "order.fetched.packed": { th: "เตรียมของแล้ว", en: "Packed" },
  "order.fetched.delivered": { th: "มารับแล้ว", en: "Fetched" },
  "order.pickup": { th: "มารับเองที่กลุ่ม", en: "You fetch it at the group" },
  "order.pickupNote": { th: "รับได้ที่: {note}", en: "Where and when: {note}" },
  "order.pickupWait": {
    th: "รอสถานะ “พร้อมให้รับ” ก่อนออกเดินทาง",
    en: "Wait until it says “Ready for pickup” before you set out.",
  },
  "order.part": { th: "ส่วนของกลุ่มเลขที่ {number}", en: "Part no. {number}" },
  "error.order_paid": {
    th: "เงินเข้าแล้ว คำสั่งซื้อนี้จึงไม่ถูกยกเลิก",
    en: "The payment has arrived, so the order stands.",
  },
} as const satisfies Record<string, TextEntry>;
