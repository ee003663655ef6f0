import type { Lang } from "~/lib/i18n/lang";
import type { LegalSection } from "../legal-document";

export const privacySections: Record<Lang, LegalSection[]> = {
  th: [
    {
      heading: "เราเก็บข้อมูลอะไร",
      lines: [
        "ชื่อผู้รับ เบอร์โทร ที่อยู่จัดส่ง และอีเมลถ้ากรอกไว้ เพื่อส่งของและแจ้งเรื่องคำสั่งซื้อ",
        "รายการที่ซื้อ ยอดเงิน และผลการชำระเงิน เพื่อทำบัญชีและดูแลการคืนเงิน",
        "เลขบัตรไม่ผ่านและไม่เก็บในระบบของเรา ผู้ให้บริการรับชำระเงินเป็นผู้รับโดยตรง",
      ],
    },
    {
      heading: "ใครเห็นข้อมูลบ้าง",
      lines: [
        "กลุ่มที่ขายของให้เห็นเฉพาะชื่อ เบอร์โทร และที่อยู่ของคำสั่งซื้อของกลุ่มนั้น เพื่อส่งของ",
        "เจ้าหน้าที่ที่ดูแลตลาด ผู้ให้บริการรับชำระเงิน และผู้ขนส่ง เท่าที่จำเป็นต่องานนั้น",
        "เราไม่ขายข้อมูล และหน้าเว็บนี้ไม่มีตัวติดตามโฆษณา",
      ],
    },
    {
      heading: "คุกกี้",
      lines: ["ใช้คุกกี้ของเว็บนี้เพียงตัวเดียวที่จำเป็นต่อการซื้อ ใช้จำตะกร้าและลิงก์คำสั่งซื้อของเครื่องนี้ เก็บไว้ 30 วัน"],
    },
    {
      heading: "เก็บนานเท่าไร และสิทธิของเจ้าของข้อมูล",
      lines: [
        "ระยะเวลาเก็บตามที่กฎหมายบัญชีและภาษีกำหนด รายละเอียดรอ CPA ยืนยัน",
        "ขอดู แก้ไข ลบ หรือคัดค้านการใช้ข้อมูลของตนได้ ช่องทางติดต่อผู้ดูแลข้อมูลรอ CPA ยืนยัน",
      ],
    },
  ],
  en: [
    {
      heading: "What we keep",
      lines: [
        "The recipient's name, phone number, delivery address, and e-mail if given: to send the goods and tell you about the order.",
        "What was bought, the amounts and the result of the payment: for the books and for refunds.",
        "Card numbers never pass through or stay in our system; the payment provider receives them directly.",
      ],
    },
    {
      heading: "Who sees it",
      lines: [
        "A group sees the name, phone number and address of its own orders only, to send the goods.",
        "The market's staff, the payment provider and the carrier, as far as their work needs it.",
        "We sell no data, and this site has no advertising trackers.",
      ],
    },
    {
      heading: "Cookies",
      lines: [
        "One cookie of this site, which shopping needs: it remembers this device's cart and order links for 30 days.",
      ],
    },
    {
      heading: "How long, and your rights",
      lines: [
        "As long as accounting and tax law demands; details are waiting for CPA's confirmation.",
        "You may ask to see, correct or delete your data, or object to its use; the contact is waiting for CPA's confirmation.",
      ],
    },
  ],
};
