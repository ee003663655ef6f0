import type { MemberRole } from "@chumchon/contracts";

/** Who may do what in the portal: the one table that routes, pages and tests read. */
export const portalActs = {
  "session.use": ["manager", "seller", "viewer"],
  "today.read": ["manager", "seller", "viewer"],
  "stock.read": ["manager", "seller", "viewer"],
  "stock.move": ["manager", "seller"],
  "stock.threshold": ["manager", "seller"],
  "orders.read": ["manager", "seller", "viewer"],
  "orders.recipient": ["manager", "seller"],
  "orders.advance": ["manager", "seller"],
  "orders.request_cancel": ["manager", "seller"],
  "receipts.issue": ["manager", "seller"],
  "products.read": ["manager", "seller", "viewer"],
  "products.edit": ["manager", "seller"],
  "income.read": ["manager", "seller", "viewer"],
  "income.claim": ["manager", "seller"],
  "reports.fetch": ["manager"],
  "passports.manage": ["manager"],
  "members.read": ["manager"],
  "members.manage": ["manager"],
  "alerts.manage": ["manager"],
  "shop.pause": ["manager"],
  "shop.pickup": ["manager"],
  "acts.read": ["manager", "seller", "viewer"],
} as const satisfies Record<string, readonly MemberRole[]>;

export type PortalAct = keyof typeof portalActs;

/** Staff who act for a group do what a manager does, except let people in. */
const notForStaff: readonly PortalAct[] = ["members.manage", "members.read"];

export type PortalRole = MemberRole | "staff";

/** @param role "staff" for staff who act for the group */
export function mayAct(role: PortalRole, act: PortalAct): boolean {
  if (role === "staff") return !notForStaff.includes(act);
  return (portalActs[act] as readonly MemberRole[]).includes(role);
}

export function actsOf(role: PortalRole): PortalAct[] {
  return (Object.keys(portalActs) as PortalAct[]).filter((act) => mayAct(role, act));
}
