import type { Lang } from "~/lib/i18n/lang";
import type { LegalSection } from "../legal-document";

export const refundsSections: Record<Lang, LegalSection[]> = {
  th: [
    {
      heading: "ของเสียหาย ไม่ครบ หรือไม่ตรงที่สั่ง",
      lines: [
        "ถ่ายรูปของและกล่อง แล้วแจ้งพร้อมเลขคำสั่งซื้อ เราจะให้กลุ่มส่งใหม่หรือคืนเงิน",
        "ช่องทางแจ้งและจำนวนวันที่แจ้งได้รอ CPA ยืนยัน",
      ],
    },
    {
      heading: "เปลี่ยนใจ",
      lines: ["ของกินและของสดคืนไม่ได้ถ้าไม่มีปัญหา ของใช้และงานสานที่ยังไม่ใช้ เงื่อนไขรอ CPA ยืนยัน"],
    },
    {
      heading: "คืนเงินอย่างไร",
      lines: ["คืนทางช่องทางที่ชำระมา หรือโอนเข้าบัญชี ระยะเวลารอ CPA ยืนยัน"],
    },
  ],
  en: [
    {
      heading: "Damaged, missing or wrong goods",
      lines: [
        "Take a picture of the goods and the parcel and tell us the order number: the group sends them again or you get your money back.",
        "Where to write, and within how many days, is waiting for CPA's confirmation.",
      ],
    },
    {
      heading: "Change of mind",
      lines: [
        "Food and fresh goods can't be returned when nothing is wrong with them. Terms for unused crafts are waiting for CPA's confirmation.",
      ],
    },
    {
      heading: "How you are paid back",
      lines: ["The way you paid, or by bank transfer; times are waiting for CPA's confirmation."],
    },
  ],
};
