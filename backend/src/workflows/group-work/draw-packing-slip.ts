import type { PortalOrderDetail } from "@chumchon/contracts";
import { ThaiDocument } from "../../documents/thai-document";
import type { WorkOrder } from "../../modules/group-order/group-work";

type Slip = {
  order: WorkOrder;
  recipient: NonNullable<PortalOrderDetail["recipient"]>;
  group: { name: string; isSample: boolean };
  madeAt: Date;
};

/** What goes into the parcel and what is stuck on it: goods without prices, sender, recipient. */
export async function drawPackingSlip({ order, recipient, group, madeAt }: Slip): Promise<Buffer> {
  const document = new ThaiDocument({
    title: `ใบจัดของ ${order.number}`,
    issuer: group.name,
    madeAt,
    isSample: group.isSample,
  });
  return document
    .heading("ผู้รับ")
    .facts([
      ["ชื่อ", recipient.name],
      ["โทร", recipient.phone],
      order.delivery === "pickup"
        ? ["รับของ", order.pickupNote ? `มารับเองที่กลุ่ม: ${order.pickupNote}` : "มารับเองที่กลุ่ม"]
        : ["ที่อยู่", recipient.lines.join(" ")],
    ])
    .heading("ผู้ส่ง")
    .facts([["กลุ่ม", group.name]])
    .heading(`สินค้าในกล่อง (${order.pieces} ชิ้น)`)
    .table({
      columns: [
        { label: "สินค้า", share: 5 },
        { label: "จำนวน", share: 1, align: "right" },
      ],
      rows: order.lines.map(({ title, quantity }) => [title, String(quantity)]),
    })
    .end();
}
