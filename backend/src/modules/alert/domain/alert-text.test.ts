import { expect, it } from "vitest";
import { alertText, type GroupFact } from "./alert-text";

const facts: GroupFact[] = [
  { kind: "new_order", number: "1042-A", pieces: 3, totalSatang: 45_000, groupOrderId: "gord_1" },
  { kind: "low_stock", title: "น้ำผึ้ง 500 มล.", free: 2, itemId: "iitem_1" },
  { kind: "low_stock", title: "น้ำผึ้ง 500 มล.", free: 0, itemId: "iitem_1" },
  { kind: "claim_verified", amountSatang: 120_050, claimId: "iclm_1" },
  { kind: "claim_rejected", amountSatang: 120_050, reason: "รูปไม่ชัด", claimId: "iclm_1" },
];

it("says each fact in one line of Thai with its link", () => {
  expect(facts.map((fact) => alertText(fact, "https://shop.example/portal").text)).toEqual([
    "ออเดอร์ใหม่ 1042-A 3 ชิ้น 450.00 บาท\nhttps://shop.example/portal/orders/gord_1",
    "ใกล้หมด: น้ำผึ้ง 500 มล. ขายได้อีก 2 ชิ้น\nhttps://shop.example/portal/stock/iitem_1",
    "หมดแล้ว: น้ำผึ้ง 500 มล.\nhttps://shop.example/portal/stock/iitem_1",
    "ยอดขาย 1,200.50 บาท ตรวจแล้ว นับเป็นรายได้ของกลุ่ม\nhttps://shop.example/portal/income/sales/iclm_1",
    "ยอดขาย 1,200.50 บาท ส่งกลับให้แก้: รูปไม่ชัด\nhttps://shop.example/portal/income/sales/iclm_1",
  ]);
});
