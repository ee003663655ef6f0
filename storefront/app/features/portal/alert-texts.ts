import type { TextEntry } from "~/lib/i18n/text-entry";

export const alertTexts = {
  "alerts.title": { th: "การแจ้งเตือน", en: "Alerts" },
  "alerts.lead": {
    th: "ออเดอร์ใหม่ ของใกล้หมด และผลตรวจยอดขาย จะแจ้งไปที่นี่ ไม่แจ้งตอนกลางคืน",
    en: "New orders, low stock and decided sales are told here, never at night.",
  },
  "alerts.none": { th: "ยังไม่ได้ตั้งว่าจะแจ้งไปที่ไหน", en: "Nobody is told yet." },
  "alerts.line": { th: "ไลน์", en: "LINE" },
  "alerts.email": { th: "อีเมล", en: "E-mail" },
  "alerts.add": { th: "เพิ่มที่แจ้งเตือน", en: "Add an address" },
  "alerts.channel": { th: "แจ้งทางไหน", en: "By what" },
  "alerts.address": { th: "อีเมล หรือรหัสไลน์", en: "E-mail address or LINE id" },
  "alerts.hint": {
    th: "รหัสไลน์ขึ้นต้นด้วย U หรือ C ขอได้จากเจ้าหน้าที่สมาคม",
    en: "A LINE id begins with U or C. CPA's staff know it.",
  },
  "alerts.save": { th: "บันทึก", en: "Save" },
  "alerts.remove": { th: "เอาออก", en: "Remove" },
  "portal.acts": { th: "สิ่งที่สมาคมทำแทนกลุ่ม", en: "What CPA did for us" },
  "portal.actsLead": {
    th: "ทุกครั้งที่เจ้าหน้าที่ช่วยทำรายการแทนกลุ่ม จะบันทึกไว้ที่นี่",
    en: "Whenever staff act for the group, it is written down here.",
  },
  "portal.noActs": { th: "ยังไม่มี", en: "Nothing so far." },
  "portalAct.started": { th: "เริ่มช่วยกลุ่ม", en: "Began to help" },
  "portalAct.stock.move": { th: "แก้สต็อก", en: "Changed stock" },
  "portalAct.stock.threshold": { th: "ตั้งจำนวนเตือนของใกล้หมด", en: "Set when stock counts as low" },
  "portalAct.orders.advance": { th: "เปลี่ยนสถานะออเดอร์", en: "Moved an order on" },
  "portalAct.orders.request_cancel": { th: "ขอยกเลิกออเดอร์", en: "Asked to cancel an order" },
  "portalAct.receipts.issue": { th: "ออกใบเสร็จ", en: "Issued a receipt" },
  "portalAct.products.edit": { th: "แก้สินค้า", en: "Changed a product" },
  "portalAct.income.claim": { th: "แจ้งหรือแก้ยอดขาย", en: "Recorded or changed a sale" },
  "portalAct.alerts.manage": { th: "ตั้งการแจ้งเตือน", en: "Changed the alerts" },
  "portalAct.shop.pause": { th: "พักร้านหรือเปิดร้าน", en: "Paused or opened the shop" },
  "portalAct.session.use": { th: "ออกจากหน้าของกลุ่ม", en: "Left the group's pages" },
  "portalAct.other": { th: "ทำรายการอื่น", en: "Did something else" },
} as const satisfies Record<string, TextEntry>;
