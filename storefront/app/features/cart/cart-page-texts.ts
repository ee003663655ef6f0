import type { TextEntry } from "~/lib/i18n/text-entry";

export const cartPageTexts = {
  "cart.title": { th: "ตะกร้า", en: "Cart" },
  "cart.description": {
    th: "ของในตะกร้า แยกตามกลุ่มที่ส่ง พร้อมค่าส่งของแต่ละกลุ่ม",
    en: "Your goods by the group that sends them, with the delivery cost of each.",
  },
  "cart.parcels": {
    th: "ของจาก {count} กลุ่ม ส่งเป็น {count} พัสดุ แต่ละกลุ่มแพ็กและส่งเอง จึงอาจถึงไม่พร้อมกัน ชำระเงินครั้งเดียว",
    en: "Goods of {count} groups come as {count} parcels. Each group packs and sends its own, so they may arrive on different days. You pay once.",
  },
  "cart.parcelOne": {
    th: "ของจากกลุ่มเดียว ส่งรวมเป็นพัสดุเดียว",
    en: "Goods of one group come as one parcel.",
  },
  "cart.from": { th: "ส่งจาก", en: "Sent by" },
  "cart.each": { th: "ชิ้นละ {price}", en: "{price} each" },
  "cart.quantityOf": { th: "จำนวน {title}", en: "Quantity of {title}" },
  "cart.lessOf": { th: "ลดจำนวน {title}", en: "One less of {title}" },
  "cart.moreOf": { th: "เพิ่มจำนวน {title}", en: "One more of {title}" },
  "cart.setQuantity": { th: "ใช้จำนวนนี้", en: "Set" },
  "cart.remove": { th: "เอาออก", en: "Remove" },
  "cart.removeOf": { th: "เอา {title} ออกจากตะกร้า", en: "Remove {title} from the cart" },
  "cart.line.sold_out": {
    th: "หมดแล้ว เอาออกเพื่อสั่งของอื่นต่อ",
    en: "Sold out. Remove it to order the rest.",
  },
  "cart.line.too_many": {
    th: "มีเหลือ {count} ชิ้น ลดจำนวนลงเพื่อสั่งต่อ",
    en: "Only {count} left. Take fewer to go on.",
  },
  "cart.line.group_not_active": {
    th: "กลุ่มนี้หยุดรับออเดอร์ชั่วคราว เอาออกเพื่อสั่งของอื่นต่อ",
    en: "This group is pausing its orders. Remove it to order the rest.",
  },
  "cart.line.not_sold_online": {
    th: "ยังสั่งซื้อออนไลน์ไม่ได้ เอาออกเพื่อสั่งของอื่นต่อ",
    en: "This can't be ordered online yet. Remove it to order the rest.",
  },
  "cart.goods": { th: "ค่าสินค้า", en: "Goods" },
  "cart.discount": { th: "ส่วนลด", en: "Discount" },
  "cart.mixedWays": {
    th: "ของจาก {count} กลุ่ม: ส่งเป็นพัสดุ {parcels} กลุ่ม มารับเอง {pickups} กลุ่ม ชำระเงินครั้งเดียว",
    en: "Goods of {count} groups: {parcels} sent as parcels, {pickups} fetched by you. You pay once.",
  },
  "cart.pickup": { th: "มารับเองที่กลุ่ม", en: "You fetch it at the group" },
  "cart.pickupOffered": {
    th: "กลุ่มนี้ให้มารับเองได้ ไม่มีค่าส่ง เลือกได้ในขั้นตอนถัดไป",
    en: "You may fetch these at the group for nothing: choose it in the next step.",
  },
  "cart.pickupOnly": {
    th: "มีของที่ส่งพัสดุไม่ได้ ของจากกลุ่มนี้จึงต้องมารับเองทั้งหมด ไม่มีค่าส่ง",
    en: "Some of these can't be sent, so you fetch all of this group's goods, for nothing.",
  },
  "cart.parcel": { th: "ค่าส่ง", en: "Delivery" },
  "cart.parcelWeight": { th: "ค่าส่ง 1 พัสดุ ({weight})", en: "Delivery, 1 parcel ({weight})" },
  "cart.parcelsTotal": {
    th: "ค่าส่งรวม {count} พัสดุ",
    en: "Delivery, {count} parcels",
    en_one: "Delivery, 1 parcel",
  },
  "cart.subtotal": { th: "รวมกลุ่มนี้", en: "Total of this group" },
  "cart.total": { th: "รวมทั้งหมด", en: "Total" },
  "cart.checkout": { th: "ไปกรอกที่อยู่และชำระเงิน", en: "Go to address and payment" },
  "cart.mendFirst": {
    th: "แก้รายการที่สั่งไม่ได้ก่อน แล้วจึงไปชำระเงิน",
    en: "Mend the lines that can't be ordered, then go on to payment.",
  },
  "cart.keepShopping": { th: "เลือกของเพิ่ม", en: "Keep shopping" },
  "cart.emptyTitle": { th: "ตะกร้ายังไม่มีของ", en: "Your cart is empty" },
  "cart.emptyText": {
    th: "เลือกของจากกี่กลุ่มก็ได้ แล้วชำระเงินครั้งเดียว",
    en: "Choose goods of as many groups as you like, and pay once.",
  },
  "cart.seeGoods": { th: "ดูสินค้าทั้งหมด", en: "See all goods" },
  "cart.orderedTitle": { th: "ตะกร้านี้สั่งซื้อไปแล้ว", en: "This cart has already been ordered" },
  "cart.orderedText": {
    th: "เปิดคำสั่งซื้อเพื่อดูผลการชำระเงิน ไม่ต้องสั่งซ้ำ",
    en: "Open the order to see its payment. There is no need to order again.",
  },
  "cart.openOrder": { th: "เปิดคำสั่งซื้อ", en: "Open the order" },
  "cart.changed": { th: "ปรับจำนวนแล้ว", en: "Quantity changed" },
  "cart.removed": { th: "เอาออกจากตะกร้าแล้ว", en: "Removed from the cart" },
  "cart.kilograms": { th: "{weight} กก.", en: "{weight} kg" },
  "cart.grams": { th: "{weight} กรัม", en: "{weight} g" },
} as const satisfies Record<string, TextEntry>;
