import type { Letter } from "../../../modules/mail/service";

/** The letter with the private link, Thai first. It names no goods and no address: letters get forwarded. */
export function orderLinkLetter(to: string, displayId: number, link: string): Letter {
  return {
    to,
    subject: `คำสั่งซื้อหมายเลข ${displayId} · ตลาดเพื่อนชุมชน`,
    text: [
      `รับคำสั่งซื้อหมายเลข ${displayId} แล้ว`,
      "",
      "ดูการชำระเงินและสถานะได้ที่ลิงก์ส่วนตัวนี้ ผู้ที่มีลิงก์เปิดดูคำสั่งซื้อได้ กรุณาเก็บไว้กับตัว",
      link,
      "",
      "ตลาดเพื่อนชุมชน",
      "",
      "—",
      "",
      `We have your order no. ${displayId}.`,
      "Follow its payment and delivery at the private link above. Whoever has the link can open the order, so keep it to yourself.",
      "",
      "Puean Chumchon Market",
    ].join("\n"),
  };
}
