import type { paymentStates } from "@chumchon/contracts";
import type { TextEntry } from "~/lib/i18n/text-entry";

const stateTexts = {
  "orders.state.waiting": { th: "รอชำระเงิน", en: "Waiting for your payment" },
  "orders.state.checking": { th: "กำลังตรวจสอบการชำระเงิน", en: "Checking the payment" },
  "orders.state.paid": { th: "ชำระเงินแล้ว", en: "Paid" },
  "orders.state.failed": { th: "ชำระเงินไม่สำเร็จ", en: "The payment didn't go through" },
  "orders.state.expired": { th: "หมดเวลาชำระเงิน", en: "The time to pay has run out" },
  "orders.state.cancelled": { th: "ยกเลิกแล้ว", en: "Cancelled" },
} as const satisfies Record<`orders.state.${(typeof paymentStates)[number]}`, TextEntry>;

/** Texts of the list of orders that a browser knows. */
export const knownOrderTexts = {
  ...stateTexts,
  "orders.title": { th: "คำสั่งซื้อของท่าน", en: "Your orders" },
  "orders.description": {
    th: "คำสั่งซื้อที่สั่งจากเครื่องนี้",
    en: "The orders placed on this device.",
  },
  "orders.emptyTitle": { th: "ยังไม่มีคำสั่งซื้อในเครื่องนี้", en: "No orders on this device yet" },
  "orders.elsewhere": {
    th: "หน้านี้เห็นเฉพาะ 10 คำสั่งซื้อล่าสุดจากเครื่องและเบราว์เซอร์นี้ คำสั่งซื้ออื่นเปิดได้ด้วยลิงก์ส่วนตัวของคำสั่งซื้อนั้น",
    en: "This page knows the latest ten orders of this device and browser. Open any other one by its private link.",
  },
  "orders.unpaidTitle": { th: "ยังรอชำระเงิน", en: "Still to be paid" },
  "orders.all": { th: "ดูคำสั่งซื้อทั้งหมดของท่าน", en: "See all your orders" },
} as const satisfies Record<string, TextEntry>;
