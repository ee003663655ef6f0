import type { TextEntry } from "~/lib/i18n/text-entry";

/** What a member reads when the backend refuses, by the code of its answer. */
export const portalErrorTexts = {
  "portalError.sign_in_refused": {
    th: "เบอร์โทรหรือรหัสไม่ถูกต้อง ตรวจสอบแล้วลองอีกครั้ง",
    en: "The phone number or the PIN is wrong. Check them and try again.",
  },
  "portalError.sign_in_wait": {
    th: "ใส่รหัสผิดหลายครั้ง รอสักครู่แล้วลองอีกครั้ง",
    en: "Too many wrong tries. Wait a moment, then try again.",
  },
  "portalError.sign_in_locked": {
    th: "เบอร์นี้ถูกล็อกไว้เพราะใส่รหัสผิดหลายครั้ง ติดต่อเจ้าหน้าที่สมาคมให้ปลดล็อก",
    en: "This number is locked after many wrong tries. Ask CPA's staff to unlock it.",
  },
  "portalError.invite_not_usable": {
    th: "ลิงก์เชิญนี้ใช้ไม่ได้แล้ว ขอลิงก์ใหม่จากผู้ดูแลกลุ่มหรือเจ้าหน้าที่สมาคม",
    en: "This invitation can't be used any more. Ask your manager or CPA's staff for a new one.",
  },
  "portalError.secret_weak": {
    th: "รหัสนี้สั้นหรือเดาง่ายเกินไป ใช้ตัวเลข 6 หลักที่ไม่เรียงกัน ไม่ซ้ำกัน และไม่ใช่เบอร์โทร",
    en: "This PIN is too short or too easy. Use six digits that are no row, no repetition and not your phone number.",
  },
  "portalError.portal_signed_out": {
    th: "ออกจากระบบแล้ว เข้าสู่ระบบอีกครั้ง",
    en: "You are signed out. Please sign in again.",
  },
  "portalError.portal_not_allowed": {
    th: "สิทธิ์ของคุณทำรายการนี้ไม่ได้ ให้ผู้ดูแลกลุ่มทำ",
    en: "Your role can't do this. Ask your group's manager.",
  },
  "portalError.portal_not_found": {
    th: "ไม่พบรายการนี้ในกลุ่มของคุณ",
    en: "Your group has no such thing.",
  },
  "portalError.below_reserved": {
    th: "ลดไม่ได้ มีลูกค้าสั่งไว้แล้ว {reserved} ชิ้น ตอนนี้มี {on_hand} ชิ้น",
    en: "Not possible: shoppers have ordered {reserved} of the {on_hand} pieces.",
  },
  "portalError.already_undone": { th: "รายการนี้ยกเลิกไปแล้ว", en: "This was taken back already." },
  "portalError.too_many_pieces": {
    th: "จำนวนมากเกินไป ตรวจสอบตัวเลขอีกครั้ง",
    en: "That is too many. Check the number.",
  },
  "portalError.bad_number": {
    th: "ใส่จำนวนเป็นตัวเลขเต็ม เช่น 12",
    en: "Type a whole number, such as 12.",
  },
  "portalError.phone_invalid": {
    th: "ใส่เบอร์มือถือ 10 หลัก เช่น 081-234-5678",
    en: "Type a mobile number of ten digits, such as 081-234-5678.",
  },
  "portalError.last_manager": {
    th: "กลุ่มต้องมีผู้ดูแลอย่างน้อยหนึ่งคน เชิญผู้ดูแลคนใหม่ก่อน",
    en: "A group needs a manager. Invite the next one first.",
  },
  "portalError.name_missing": { th: "ใส่ชื่อด้วย", en: "Type a name." },
  "portalError.order_moved_on": {
    th: "ออเดอร์นี้เปลี่ยนสถานะไปแล้ว ตรวจสอบอีกครั้ง",
    en: "This order has moved on. Look at it again.",
  },
  "portalError.delivery_differs": {
    th: "ลูกค้าเลือกวิธีรับของไว้แล้ว ทำตามวิธีที่เขียนในออเดอร์",
    en: "The shopper has chosen how to get the goods. Do it as the order says.",
  },
  "portalError.tracking_invalid": {
    th: "เลขพัสดุไม่ตรงกับขนส่งที่เลือก ตรวจสอบตัวเลขและขนส่งอีกครั้ง",
    en: "This tracking number does not fit the carrier. Check both.",
  },
  "portalError.bad_amount": {
    th: "ใส่จำนวนเงินเป็นตัวเลข มากกว่า 0 เช่น 1,250",
    en: "Type an amount above 0, such as 1,250.",
  },
  "portalError.bad_address": {
    th: "อีเมลหรือรหัสไลน์ไม่ถูกต้อง ตรวจสอบอีกครั้ง",
    en: "This is no e-mail address or LINE id. Check it.",
  },
  "portalError.bad_date": { th: "เลือกวันที่ขาย", en: "Choose the day of the sale." },
  "portalError.file_empty": { th: "รูปนี้ว่างเปล่า เลือกรูปอื่น", en: "This file is empty. Choose another one." },
  "portalError.file_too_large": {
    th: "ไฟล์ใหญ่เกิน 10 MB ถ่ายใหม่หรือเลือกรูปที่เล็กกว่า",
    en: "The file is larger than 10 MB. Choose a smaller one.",
  },
  "portalError.file_type_refused": {
    th: "ไฟล์นี้ไม่ใช่รูป ใช้รูปถ่าย (JPEG, PNG, WebP) หรือ PDF",
    en: "This is no photo. Use JPEG, PNG, WebP or PDF.",
  },
  "portalError.claim_evidence_missing": { th: "แนบรูปหรือสลิปด้วย", en: "Add a photo or a slip." },
  "portalError.claim_in_future": {
    th: "วันที่ขายอยู่ในอนาคต ตรวจวันที่อีกครั้ง",
    en: "This day is in the future. Check it.",
  },
  "portalError.claim_before_joining": {
    th: "วันที่ขายอยู่ก่อนวันที่กลุ่มเข้าร่วมโครงการ ตรวจวันที่อีกครั้ง",
    en: "This day is before your group joined. Check it.",
  },
  "portalError.claim_changed": {
    th: "รายการนี้ถูกแก้ไขหลังจากที่เปิดดู เปิดดูใหม่แล้วลองอีกครั้ง",
    en: "This was changed since you opened it. Open it again.",
  },
  "portalError.claim_decided": {
    th: "รายการนี้ตรวจแล้ว หากยอดไม่ถูก ติดต่อเจ้าหน้าที่สมาคม",
    en: "This has been decided. If it is wrong, ask CPA's staff.",
  },
  "portalError.claim_key_reused": {
    th: "แบบฟอร์มนี้ส่งไปแล้ว เปิดแบบฟอร์มใหม่",
    en: "This form was sent already. Open a new one.",
  },
  "portalError.invalid_request": {
    th: "ข้อมูลยังไม่ครบหรือไม่ถูกต้อง ตรวจสอบอีกครั้ง",
    en: "Something is missing or wrong. Check the form.",
  },
  "portalError.unknown": {
    th: "ทำรายการไม่สำเร็จ ตรวจสอบสัญญาณแล้วลองอีกครั้ง",
    en: "That did not work. Check your connection and try again.",
  },
} as const satisfies Record<string, TextEntry>;
