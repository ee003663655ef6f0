import { formatAmount } from "@chumchon/money";
import type { Letter } from "../../modules/mail/service";

export type RefundNews = "account" | "paid";

export type RefundLetter = {
  to: string;
  orderNumber: number;
  amountSatang: number;
  /** The private link to the refund's page. */
  link: string;
  /** Last digits of the account, once there is one. */
  last4: string | null;
};

/** A letter about a refund by bank, Thai first. It names no goods, and of the account the last digits only. */
export function refundLetter(news: RefundNews, facts: RefundLetter): Letter {
  return news === "account" ? accountLetter(facts) : paidLetter(facts);
}

function accountLetter({ to, orderNumber, amountSatang, link }: RefundLetter): Letter {
  const amount = formatAmount(amountSatang);
  return {
    to,
    subject: `มีเงินคืน ${amount} บาท คำสั่งซื้อหมายเลข ${orderNumber} · ตลาดเพื่อนชุมชน`,
    text: [
      `มีเงินคืน ${amount} บาท ของคำสั่งซื้อหมายเลข ${orderNumber}`,
      "",
      "กรุณากรอกบัญชีธนาคารของท่านที่ลิงก์ส่วนตัวนี้ เจ้าหน้าที่จะโอนคืนภายใน 3 วันทำการ",
      link,
      "",
      "เราไม่ขอรหัสผ่าน รหัส OTP หรือเลขบัตรของท่าน",
      "",
      "ตลาดเพื่อนชุมชน",
      "",
      "—",
      "",
      `${amount} baht of your order no. ${orderNumber} will be refunded.`,
      "Enter your bank account at the private link above; we transfer the money within 3 working days.",
      "We never ask for passwords, one-time codes or card numbers.",
      "",
      "Puean Chumchon Market",
    ].join("\n"),
  };
}

function paidLetter({ to, orderNumber, amountSatang, link, last4 }: RefundLetter): Letter {
  const amount = formatAmount(amountSatang);
  const where = last4 ? { th: ` เข้าบัญชีลงท้าย ${last4}`, en: ` to the account ending in ${last4}` } : null;
  return {
    to,
    subject: `โอนเงินคืน ${amount} บาทแล้ว คำสั่งซื้อหมายเลข ${orderNumber} · ตลาดเพื่อนชุมชน`,
    text: [
      `โอนเงินคืน ${amount} บาท ของคำสั่งซื้อหมายเลข ${orderNumber}${where?.th ?? ""} แล้ว`,
      "",
      "ดูรายละเอียดได้ที่ลิงก์ส่วนตัวนี้",
      link,
      "",
      "ตลาดเพื่อนชุมชน",
      "",
      "—",
      "",
      `We have transferred ${amount} baht of your order no. ${orderNumber}${where?.en ?? ""}.`,
      "Its details are at the private link above.",
      "",
      "Puean Chumchon Market",
    ].join("\n"),
  };
}
