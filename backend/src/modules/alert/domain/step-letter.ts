/** A step of one group's parcel, as the shopper is told of it. */
export type ParcelStep = "accepted" | "packed" | "shipped" | "ready_for_pickup" | "delivered" | "cancelled";
export type StepFact = {
  step: ParcelStep;
  groupName: string;
  orderNo: number;
  tracking: string | null;
  pickupNote: string | null;
};

const thai: Record<ParcelStep, string> = {
  accepted: "รับออเดอร์แล้ว กำลังเตรียมสินค้า",
  packed: "แพ็กสินค้าเรียบร้อย รอส่ง",
  shipped: "ส่งพัสดุแล้ว",
  ready_for_pickup: "เตรียมของเสร็จแล้ว มารับได้ที่กลุ่ม",
  delivered: "ส่งถึงแล้ว ขอบคุณที่อุดหนุน",
  cancelled: "ส่งสินค้าส่วนนี้ไม่ได้ เงินส่วนนี้จะคืนให้",
};
const english: Record<ParcelStep, string> = {
  accepted: "has your order and is preparing the goods",
  packed: "has packed your goods",
  shipped: "has sent your parcel",
  ready_for_pickup: "has your goods ready for pickup",
  delivered: "has delivered your goods. Thank you",
  cancelled: "can't send its part. The money for it will be paid back",
};

/** The letter of one step, Thai first. It names no goods and nobody's address but the group's: letters get forwarded. */
export function stepLetter(fact: StepFact, link: string): { subject: string; text: string } {
  const facts = (tracking: string, pickup: string) => [
    ...(fact.tracking === null ? [] : [`${tracking} ${fact.tracking}`]),
    ...(fact.pickupNote === null ? [] : [`${pickup} ${fact.pickupNote}`]),
  ];
  return {
    subject: `คำสั่งซื้อหมายเลข ${fact.orderNo}: ${thai[fact.step]}`,
    text: [
      `${fact.groupName} ${thai[fact.step]}`,
      ...facts("เลขพัสดุ", "รับของ:"),
      "",
      "ดูรายละเอียดได้ที่ลิงก์ส่วนตัวนี้ ผู้ที่มีลิงก์เปิดดูคำสั่งซื้อได้ กรุณาเก็บไว้กับตัว",
      link,
      "",
      "ตลาดเพื่อนชุมชน",
      "",
      "—",
      "",
      `Order no. ${fact.orderNo}: ${fact.groupName} ${english[fact.step]}.`,
      ...facts("Tracking number:", "Where and when:"),
      "The private link above shows the details. Keep it to yourself.",
    ].join("\n"),
  };
}
