import type { Lang } from "~/lib/i18n/lang";
import type { LegalSection } from "../legal-document";

export const termsSections: Record<Lang, LegalSection[]> = {
  th: [
    {
      heading: "ใครขาย",
      lines: ["ของแต่ละชิ้นทำและส่งโดยกลุ่มที่ระบุไว้ที่หน้าสินค้า ผู้ขายตามกฎหมายและผู้รับเงินรอ CPA ยืนยัน"],
    },
    {
      heading: "ราคาและค่าส่ง",
      lines: [
        "ราคาที่แสดงเป็นราคาสุดท้ายเป็นเงินบาท ค่าส่งคิดต่อกลุ่มตามน้ำหนัก และแสดงก่อนชำระเงิน",
        "ซื้อจากสามกลุ่ม ของจะมาเป็นสามกล่อง",
      ],
    },
    {
      heading: "การสั่งซื้อและชำระเงิน",
      lines: [
        "เมื่อกดสั่งซื้อ เราจองของไว้ให้ คิวอาร์พร้อมเพย์ใช้ได้ 15 นาที ถ้าไม่ได้ชำระ คำสั่งซื้อจะถูกยกเลิกและของกลับเข้าร้าน",
        "เงินที่เข้าหลังคำสั่งซื้อถูกยกเลิก เจ้าหน้าที่จะติดต่อเพื่อส่งของหรือคืนเงิน",
      ],
    },
    {
      heading: "การส่งของ",
      lines: ["กลุ่มส่งของเอง ระยะเวลาเตรียมและส่งของแต่ละกลุ่มรอ CPA ยืนยัน"],
    },
  ],
  en: [
    {
      heading: "Who sells",
      lines: [
        "Each thing is made and sent by the group named on its page. The seller of record and who receives the money are waiting for CPA's confirmation.",
      ],
    },
    {
      heading: "Prices and delivery",
      lines: [
        "Prices are final and in Thai baht. Delivery is charged per group by weight and shown before you pay.",
        "Goods from three groups come in three parcels.",
      ],
    },
    {
      heading: "Orders and payment",
      lines: [
        "When you order, the goods are held for you. A PromptPay QR is valid for 15 minutes; an order that is not paid is cancelled and its goods go back on sale.",
        "If money arrives after an order was cancelled, staff will get in touch to send the goods or return the money.",
      ],
    },
    {
      heading: "Sending",
      lines: ["Groups send their own goods; times are waiting for CPA's confirmation."],
    },
  ],
};
