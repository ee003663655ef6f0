import type { TextEntry } from "~/lib/i18n/text-entry";
import { failureTexts } from "./failure-texts";
import { faultTexts } from "./fault-texts";

export const checkoutTexts = {
  ...failureTexts,
  ...faultTexts,
  "error.busy": {
    th: "ตอนนี้มีคนสั่งซื้อพร้อมกันมาก ยังไม่ได้คิดเงิน รอสักครู่แล้วกดสั่งซื้ออีกครั้ง",
    en: "Many people are ordering right now. Nothing was charged. Wait a moment and press the button again.",
  },
  "checkout.retrying": {
    th: "หน้านี้จะส่งคำสั่งซื้อให้อีกครั้งเองใน {seconds} วินาที ไม่ต้องกดอะไร",
    en: "This page will try again by itself in {seconds} seconds. You don't have to press anything.",
  },
  "error.pay_unknown": {
    th: "ระบบตอบช้า ยังไม่รู้ผลการสั่งซื้อ กดสั่งซื้ออีกครั้งได้ ระบบจะไม่คิดเงินซ้ำ",
    en: "The system was slow and we don't know the result yet. You can press the button again: you won't be charged twice.",
  },
  "checkout.title": { th: "ที่อยู่และชำระเงิน", en: "Address and payment" },
  "checkout.description": {
    th: "กรอกที่อยู่จัดส่ง ดูค่าส่งของแต่ละกลุ่ม และชำระเงินครั้งเดียว",
    en: "Delivery address, delivery cost by group, and one payment.",
  },
  "checkout.backToCart": { th: "กลับไปแก้ตะกร้า", en: "Back to the cart" },
  "checkout.problem": { th: "ยังสั่งซื้อไม่ได้", en: "The order isn't placed yet" },
  "checkout.mendFields": {
    th: "กรุณาแก้ {count} ช่องนี้ก่อนสั่งซื้อ ข้อมูลอื่นยังอยู่ครบ",
    en: "Please mend {count} fields before you order. Everything else is kept.",
    en_one: "Please mend one field before you order. Everything else is kept.",
  },
  "checkout.shortItem": {
    th: "{title}: ต้องการ {wanted} ชิ้น มี {available} ชิ้น",
    en: "{title}: you want {wanted}, there are {available}",
  },
  "checkout.mendCart": { th: "แก้ตะกร้า", en: "Change the cart" },
  "checkout.summary": {
    th: "สรุปรายการ {count} ชิ้น",
    en: "Summary: {count} items",
    en_one: "Summary: 1 item",
  },
  "checkout.addressTitle": { th: "{step}. ที่อยู่จัดส่ง", en: "{step}. Delivery address" },
  "checkout.fetcherTitle": { th: "{step}. ผู้มารับของ", en: "{step}. Who comes for it" },
  "checkout.fetcherText": {
    th: "มารับเองที่กลุ่มทุกรายการ จึงไม่ต้องกรอกที่อยู่",
    en: "You fetch everything at the groups, so no address is needed.",
  },
  "checkout.fetcherPhoneHint": {
    th: "กลุ่มโทรเบอร์นี้เมื่อมีเรื่องนัดรับ เช่น 081-234-5678",
    en: "The group calls this number about fetching, e.g. 081-234-5678",
  },
  "checkout.fetcherNote": { th: "ข้อความถึงกลุ่ม (ไม่บังคับ)", en: "Note for the group (optional)" },
  "checkout.name": { th: "ชื่อ-นามสกุล ผู้รับ", en: "Recipient's full name" },
  "checkout.phone": { th: "เบอร์โทรศัพท์", en: "Phone" },
  "checkout.phoneHint": {
    th: "ผู้ส่งพัสดุโทรเบอร์นี้ เช่น 081-234-5678",
    en: "The courier calls this number, e.g. 081-234-5678",
  },
  "checkout.email": { th: "อีเมล (ไม่บังคับ)", en: "E-mail (optional)" },
  "checkout.emailHint": {
    th: "ถ้ากรอก จะส่งลิงก์คำสั่งซื้อให้ทางอีเมล",
    en: "If given, we mail you the link of your order.",
  },
  "checkout.addressLine": {
    th: "บ้านเลขที่ หมู่ที่ หมู่บ้าน อาคาร ซอย ถนน",
    en: "House number, village, building, soi, road",
  },
  "checkout.area": { th: "ตำบล อำเภอ จังหวัด", en: "Sub-district, district, province" },
  "checkout.areaQuery": { th: "รหัสไปรษณีย์ หรือชื่อตำบล", en: "Postcode or sub-district" },
  "checkout.areaFind": { th: "ค้นหา", en: "Search" },
  "checkout.areaHint": {
    th: "พิมพ์รหัสไปรษณีย์หรือชื่อตำบล แล้วเลือกจากรายการ",
    en: "Type a postcode or sub-district, then choose from the list.",
  },
  "checkout.areaFound": { th: "เลือกตำบลของคุณ", en: "Choose yours" },
  "checkout.areaNone": {
    th: "ไม่พบ “{query}” ลองพิมพ์รหัสไปรษณีย์ 5 หลัก หรือชื่อตำบลสั้น ๆ",
    en: "Nothing found for “{query}”. Try the 5-digit postcode or a shorter name.",
  },
  "checkout.note": {
    th: "ข้อความถึงผู้ส่ง (ไม่บังคับ)",
    en: "Note for the delivery (optional)",
  },
  "checkout.privacy": {
    th: "อ่านและยอมรับนโยบายความเป็นส่วนตัว (ฉบับ {version}) ใช้ข้อมูลนี้เพื่อส่งของและติดต่อเรื่องคำสั่งซื้อ",
    en: "I have read and accept the privacy notice (version {version}). These details are used for delivery and for contact about the order.",
  },
  "checkout.privacyRead": { th: "อ่านนโยบาย (เปิดหน้าใหม่)", en: "Read the notice (new page)" },
  "checkout.deliveryTitle": { th: "{step}. การจัดส่ง", en: "{step}. Delivery" },
  "checkout.deliveryText": {
    th: "{count} กลุ่ม {count} พัสดุ แต่ละกลุ่มส่งเอง อาจถึงไม่พร้อมกัน",
    en: "{count} groups, {count} parcels. Each group sends its own; they may arrive on different days.",
  },
  "checkout.deliveryOne": { th: "กลุ่มเดียว ส่งรวมพัสดุเดียว", en: "One group, one parcel." },
  "checkout.wayParcel": { th: "ส่งพัสดุ", en: "Send it as a parcel" },
  "checkout.wayPickup": { th: "มารับเองที่กลุ่ม", en: "Fetch it at the group" },
  "checkout.wayOnlyPickup": {
    th: "ต้องมารับเองที่กลุ่ม เพราะมีของที่ส่งพัสดุไม่ได้",
    en: "You fetch these at the group: some of them can't be sent",
  },
  "checkout.wayNote": { th: "รับได้ที่: {note}", en: "Where and when: {note}" },
  "checkout.wayUse": { th: "คิดค่าส่งใหม่ตามที่เลือก", en: "Use these and update the cost" },
  "checkout.wayChanged": {
    th: "ค่าส่งเปลี่ยนตามวิธีรับของที่เลือก ตรวจยอดใหม่แล้วกดชำระอีกครั้ง",
    en: "The delivery you chose changes the total. Check it, then press pay again.",
  },
  "checkout.deliveryPieces": {
    th: "{count} ชิ้น · หนักประมาณ {weight}",
    en: "{count} items · about {weight}",
    en_one: "1 item · about {weight}",
  },
  "checkout.payTitle": { th: "3. ชำระเงิน", en: "3. Payment" },
  "checkout.promptpay": { th: "พร้อมเพย์ (สแกนคิวอาร์)", en: "PromptPay (scan a QR)" },
  "checkout.promptpayText": {
    th: "ใช้แอปธนาคารไหนก็ได้ ไม่มีค่าธรรมเนียมเพิ่ม หน้าถัดไปมีคิวอาร์ให้สแกนหรือบันทึกรูป",
    en: "Any Thai bank app, no extra fee. The next page shows a QR to scan or to save.",
  },
  "checkout.promptpayLimits": {
    th: "พร้อมเพย์รับยอด {min} ถึง {max} ต่อครั้ง ยอดนี้คือ {total}",
    en: "PromptPay takes {min} to {max} a payment; this one is {total}.",
  },
  "checkout.card": { th: "บัตรเครดิต/เดบิต", en: "Credit or debit card" },
  "checkout.cardText": {
    th: "Visa, Mastercard, JCB ธนาคารอาจขอยืนยันด้วยรหัส OTP",
    en: "Visa, Mastercard, JCB. Your bank may ask you to confirm.",
  },
  "checkout.cardNeedsScript": {
    th: "ชำระด้วยบัตรต้องเปิด JavaScript เพราะข้อมูลบัตรส่งตรงไปที่ Omise ไม่ผ่านร้าน เลือกพร้อมเพย์ได้เลย",
    en: "Paying by card needs JavaScript, because card details go straight to Omise and never to the shop. PromptPay works without it.",
  },
  "checkout.cardSafe": {
    th: "ข้อมูลบัตรส่งตรงไปที่ Omise ร้านไม่เห็นและไม่เก็บหมายเลขบัตร",
    en: "Card details go straight to Omise. The shop never sees or keeps the number.",
  },
  "checkout.cardNumber": { th: "หมายเลขบัตร", en: "Card number" },
  "checkout.cardName": { th: "ชื่อบนบัตร", en: "Name on the card" },
  "checkout.cardExpiry": { th: "หมดอายุ (ดด/ปป)", en: "Expires (MM/YY)" },
  "checkout.cardCode": { th: "รหัสหลังบัตร (CVV)", en: "Security code (CVV)" },
  "checkout.cardScriptFailed": {
    th: "โหลดระบบบัตรไม่สำเร็จ ตรวจอินเทอร์เน็ตแล้วลองใหม่ หรือจ่ายด้วยพร้อมเพย์",
    en: "The card system didn't load. Check your connection and try again, or pay by PromptPay.",
  },
  "checkout.testPayment": {
    th: "การชำระเงินทดลอง ไม่ใช่เงินจริง",
    en: "A test payment: no real money moves.",
  },
  "checkout.pay": { th: "สั่งซื้อและชำระ {amount}", en: "Order and pay {amount}" },
  "checkout.paying": { th: "กำลังสั่งซื้อ รอสักครู่", en: "Placing the order…" },
  "checkout.terms": {
    th: "กดสั่งซื้อถือว่ารับทราบ",
    en: "By ordering you accept the",
  },
  "checkout.and": { th: "และ", en: "and" },
  "return.title": { th: "กลับจากธนาคารแล้ว", en: "Back from the bank" },
  "return.text": {
    th: "เครื่องนี้ไม่มีคำสั่งซื้อที่เพิ่งชำระ เปิดลิงก์ส่วนตัวของคำสั่งซื้อที่คัดลอกไว้หรือที่ได้ทางอีเมล เพื่อดูผล",
    en: "This browser doesn't know the order you just paid. Open the order's private link that you copied or got by e-mail to see the result.",
  },
  "return.text2": {
    th: "ถ้าธนาคารยืนยันแล้ว ไม่ต้องชำระซ้ำ ระบบบันทึกการชำระเงินเองแม้ปิดหน้านี้",
    en: "If the bank confirmed it, don't pay again: the payment is recorded even when this page is closed.",
  },
} as const satisfies Record<string, TextEntry>;
