import type { Lang } from "~/lib/i18n/lang";
import type { LegalSection } from "../legal-document";

export const sellerSections: Record<Lang, LegalSection[]> = {
  th: [
    {
      heading: "ผู้ดูแลตลาด",
      lines: [
        "สมาคมเพื่อนชุมชน (CPA) จังหวัดระยอง",
        "ที่อยู่ เลขทะเบียน เลขผู้เสียภาษี และเลขจดทะเบียนพาณิชย์อิเล็กทรอนิกส์ รอ CPA ยืนยัน",
      ],
    },
    {
      heading: "ผู้ทำและผู้ส่ง",
      lines: ["กลุ่มวิสาหกิจชุมชนที่ระบุไว้ที่หน้าสินค้าแต่ละชิ้น"],
    },
    { heading: "ติดต่อ", lines: ["โทรศัพท์ อีเมล และ LINE รอ CPA ยืนยัน"] },
  ],
  en: [
    {
      heading: "Who runs the market",
      lines: [
        "Community Partnership Association (CPA), Rayong",
        "Address, registration, tax and e-commerce numbers are waiting for CPA's confirmation.",
      ],
    },
    { heading: "Who makes and sends", lines: ["The community group named on the page of each product."] },
    { heading: "Contact", lines: ["Phone, e-mail and LINE are waiting for CPA's confirmation."] },
  ],
};
