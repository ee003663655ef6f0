import { formatAmount } from "@chumchon/money";
import { beYear } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ThaiDocument } from "../../documents/thai-document";
import { GROUP_ORDER_MODULE } from "../../modules/group-order";
import type { WorkOrder } from "../../modules/group-order/group-work";
import type GroupOrderService from "../../modules/group-order/service";
import { notFound, PortalRefusal } from "../portal-access/portal-refusal";

/**
 * The receipt of one group for its part of an order: the group is the seller. Its running number is the group's own of
 * the B.E. year of the payment, given once; asking again draws the same receipt. A group that is not registered for VAT
 * writes ใบเสร็จรับเงิน, never ใบกำกับภาษี.
 *
 * @throws PortalRefusal 404, 409 `receipt_of_cancelled` for an order that was cancelled before it had a receipt
 */
export async function issueReceipt(
  container: MedusaContainer,
  { groupId, id }: { groupId: string; id: string },
): Promise<{ number: string; pdf: Buffer }> {
  const { work }: GroupOrderService = container.resolve(GROUP_ORDER_MODULE);
  const order = await work.find(groupId, id);
  if (!order?.paidAt) throw notFound();
  const year = beYear(new Date(order.paidAt));
  const issued = await work.receiptOf(order.id, groupId, year, order.status !== "cancelled");
  if (!issued) {
    throw new PortalRefusal(409, "receipt_of_cancelled", "ออเดอร์นี้ยกเลิกแล้ว จึงออกใบเสร็จไม่ได้");
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["name", "registration_no", "is_sample"],
    filters: { id: groupId },
  });
  const group = {
    name: data[0]?.name ?? "",
    registrationNo: data[0]?.registration_no ?? null,
    isSample: data[0]?.is_sample ?? false,
  };
  const number = `${issued.beYear}/${String(issued.number).padStart(5, "0")}`;
  return { number, pdf: await drawReceipt(order, group, number, issued.issuedAt) };
}

type Seller = { name: string; registrationNo: string | null; isSample: boolean };

function drawReceipt(order: WorkOrder, seller: Seller, number: string, issuedAt: Date): Promise<Buffer> {
  const parts: (readonly [string, string])[] = [
    ["ค่าสินค้า", `${formatAmount(order.itemSatang)} บาท`],
    ...(order.discountSatang > 0 ? [["ส่วนลด", `${formatAmount(-order.discountSatang)} บาท`] as const] : []),
    ["ค่าจัดส่ง", `${formatAmount(order.shippingSatang)} บาท`],
  ];
  return new ThaiDocument({
    title: "ใบเสร็จรับเงิน",
    issuer: seller.name,
    madeAt: issuedAt,
    isSample: seller.isSample,
  })
    .facts([
      ["เลขที่", number],
      ["ผู้ขาย", seller.name],
      ...(seller.registrationNo ? [["ทะเบียนวิสาหกิจชุมชน", seller.registrationNo] as const] : []),
      ["คำสั่งซื้อ", order.number],
    ])
    .table({
      columns: [
        { label: "รายการ", share: 4 },
        { label: "จำนวน", share: 1, align: "right" },
        { label: "จำนวนเงิน (บาท)", share: 2, align: "right" },
      ],
      rows: order.lines.map(({ title, quantity, totalSatang }) => [
        title,
        String(quantity),
        formatAmount(totalSatang),
      ]),
    })
    .facts(parts)
    .amount("รวมทั้งสิ้น", order.totalSatang)
    .end();
}
