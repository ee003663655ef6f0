/** What orders, sales and groups can be, in the words of staff: for their pages, and for the log and its report. */
export const staffChoicesTh = {
  groupOrderStatus: {
    awaiting_payment: "รอชำระเงิน",
    paid: "ชำระแล้ว",
    accepted: "กลุ่มรับแล้ว",
    packed: "แพ็กแล้ว",
    shipped: "ส่งแล้ว",
    ready_for_pickup: "รอลูกค้ามารับ",
    delivered: "ถึงมือแล้ว",
    cancelled: "ยกเลิกแล้ว",
  },
  cancelRequest: {
    out_of_stock: "ของหมด",
    damaged: "ของเสียหาย",
    cannot_send: "ส่งไม่ได้",
    other: "เหตุผลอื่น",
  },
  buyerKind: {
    person: "บุคคลทั่วไป",
    shop: "ร้านค้า",
    company: "บริษัท",
    government: "หน่วยงานรัฐ",
    visitors: "คณะดูงาน/นักท่องเที่ยว",
    other: "อื่น ๆ",
  },
  taxMode: { non_vat: "ไม่ได้จด VAT", vat: "จด VAT" },
} as const;

/** The same choices, whatever they are called. */
export type StaffChoiceWords = {
  readonly [List in keyof typeof staffChoicesTh]: {
    readonly [Value in keyof (typeof staffChoicesTh)[List]]: string;
  };
};

export const staffChoicesEn: StaffChoiceWords = {
  groupOrderStatus: {
    awaiting_payment: "Awaiting payment",
    paid: "Paid",
    accepted: "Accepted",
    packed: "Packed",
    shipped: "Shipped",
    ready_for_pickup: "Ready for pickup",
    delivered: "Delivered",
    cancelled: "Cancelled",
  },
  cancelRequest: {
    out_of_stock: "Out of stock",
    damaged: "Damaged",
    cannot_send: "Can't be sent",
    other: "Another reason",
  },
  buyerKind: {
    person: "A person",
    shop: "A shop",
    company: "A company",
    government: "A public office",
    visitors: "Visitors",
    other: "Other",
  },
  taxMode: { non_vat: "Not registered for VAT", vat: "Registered for VAT" },
};
