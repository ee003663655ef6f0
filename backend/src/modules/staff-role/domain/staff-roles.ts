/** Operations by resource: `{ order: ["read"] }` is the policy `order:read`. */
export type Grants = Readonly<Record<string, readonly string[]>>;

export interface StaffRole {
  /** The key of the role: its row is found by it, so it is never changed. */
  readonly name: "Viewer" | "Reporter" | "Verifier" | "Finance";
  /** What staff read in Medusa Admin. */
  readonly description: string;
  readonly grants: Grants;
}

/** The fifth role, of admins, is core's own: it has every policy, and `medusa user` gives it. */
export const ADMIN_ROLE = { id: "role_super_admin", name: "Super Admin" } as const;

const read = (...resources: string[]): Grants =>
  Object.fromEntries(resources.map((resource) => [resource, ["read"]]));

/** Goods, stock, groups, figures, and what the staff pages need to open: nothing of a shopper's. */
const everybody: Grants = {
  ...read("enterprise_group", "income_entry", "income_claim", "programme", "income_passport"),
  income_report: ["create", "read"],
  ...read(
    "product",
    "product_variant",
    "product_option",
    "product_option_value",
    "product_type",
    "product_tag",
  ),
  ...read("product_category", "product_collection", "price", "price_list", "price_preference"),
  ...read("inventory_item", "inventory_level", "reservation_item", "stock_location"),
  ...read("promotion", "campaign", "sales_channel", "region", "currency", "store", "store_locale", "user"),
  ...read("shipping_option", "shipping_option_type", "shipping_profile", "fulfillment_set", "service_zone"),
  ...read("fulfillment_provider", "tax_region", "tax_rate", "tax_provider", "return_reason", "refund_reason"),
  ...read("translation", "translation_setting", "notification"),
};

const orders: Grants = read(
  "order",
  "order_change",
  "return",
  // Core's page of an order asks for these two as well.
  "order_claim",
  "order_exchange",
  "fulfillment",
  "payment",
  "payment_collection",
);
const all = ["create", "read", "update", "delete"];

/**
 * Which role may do what, of core and of ours. A policy of ours that no role here has is for admins only, and has to be
 * named in `adminOnly`: a test asks for every one of them.
 */
export const staffRoles: readonly StaffRole[] = [
  {
    name: "Viewer",
    description: "ดูข้อมูลกลุ่ม สินค้า สต็อก และรายได้ ไม่เห็นข้อมูลส่วนตัวของผู้ซื้อ",
    grants: everybody,
  },
  {
    name: "Reporter",
    description: "ดูแลข้อมูลกลุ่ม สินค้า และสต็อก จัดส่งแทนกลุ่ม และยื่นรายได้พร้อมหลักฐาน",
    grants: joinGrants(everybody, orders, {
      enterprise_group: ["create", "update"],
      group_consent: ["create"],
      // Whoever looks after groups invites their members, and helps a group that asked for it.
      group_member: ["read", "create", "update", "assist"],
      programme: ["update"],
      product: all,
      // Who looks after goods sees what groups ask; a second person decides.
      product_change: ["read"],
      product_variant: all,
      product_option: all,
      product_option_value: all,
      price: ["create", "update"],
      file: ["create", "read"],
      inventory_item: ["create", "update"],
      inventory_level: ["create", "update"],
      fulfillment: ["create", "update"],
      income_claim: ["create", "read"],
      private_file: ["create", "read"],
      income_evidence_file: ["create", "read"],
      income_import_file: ["create", "read"],
      income_import: ["create", "read"],
      group_document_file: ["create", "read"],
    }),
  },
  {
    name: "Verifier",
    description: "ตรวจหลักฐานและรับรองรายได้ที่ผู้อื่นยื่น อนุมัติการคืนเงินที่ผู้อื่นโอน และดูบันทึกการทำงาน",
    grants: joinGrants(everybody, {
      income_claim: ["read", "update"],
      income_passport: ["create", "update"],
      product_change: ["read", "update"],
      private_file: ["read"],
      income_evidence_file: ["read"],
      income_import_file: ["read"],
      income_import: ["read", "update"],
      group_document_file: ["read"],
      refund_slip_file: ["read"],
      payout_slip_file: ["read"],
      payout: ["read", "approve"],
      bank_refund: ["read", "approve"],
      audit_entry: ["read"],
    }),
  },
  {
    name: "Finance",
    description: "ดูแลการชำระเงิน คืนเงิน และเงินที่ไม่มีคำสั่งซื้อรองรับ",
    grants: joinGrants(everybody, orders, {
      customer: ["read"],
      customer_address: ["read"],
      order: ["update"],
      order_change: ["create", "update", "delete"],
      credit_line: ["create"],
      return: ["create", "update", "delete"],
      refund: ["create"],
      payment_case: ["read", "update"],
      group_order: ["read", "update"],
      bank_refund: ["read", "update", "approve"],
      private_file: ["create", "read"],
      refund_slip_file: ["create", "read"],
      payout_slip_file: ["create", "read"],
      payout: ["read", "create", "approve"],
      audit_entry: ["read"],
    }),
  },
];

/** Policies of ours that only admins have. */
export const adminOnly: Grants = {
  capture: ["create"],
  // Reports are made by the program and fetched by whoever asked for them, by a door of their own.
  income_report_file: ["read", "create"],
  rbac_role: ["create"],
  search_index: ["read", "update", "delete"],
  search_word: ["read", "update"],
  view_configuration: ["update", "delete"],
  workflow_execution: ["run"],
};

/** The union of what several allow. */
export function joinGrants(...parts: readonly Grants[]): Grants {
  const joined = new Map<string, Set<string>>();
  for (const [resource, operations] of parts.flatMap((part) => Object.entries(part))) {
    joined.set(resource, new Set([...(joined.get(resource) ?? []), ...operations]));
  }
  return Object.fromEntries([...joined].map(([resource, operations]) => [resource, [...operations]]));
}

/** Keys of policies as core writes them, `resource:operation`, in order. */
export function policyKeysOf(grants: Grants): string[] {
  return Object.entries(grants)
    .flatMap(([resource, operations]) => operations.map((operation) => `${resource}:${operation}`))
    .sort();
}
