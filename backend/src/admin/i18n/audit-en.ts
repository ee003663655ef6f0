import { auditActsEn } from "@chumchon/contracts";
import type { auditTh } from "./audit-th";
import type { Dictionary } from "./th";

export const auditEn: Dictionary<typeof auditTh> = {
  title: "Audit log",
  hint: "Who did what, and when. Nothing here can be changed or deleted.",
  empty: "Nothing was written down for this choice. Widen the days, or choose “Everybody”.",
  when: "When",
  who: "Who",
  what: "What",
  subject: "On",
  everybody: "Everybody",
  everything: "Everything",
  from: "From",
  to: "To",
  clear: "Clear the choice",
  count: "{{count}} entries",
  onBehalfOf: "for {{name}}",
  undone: "Taken back by the system, because what followed it failed",
  details: "Details",
  request: "Request id",
  wrongDays: "The first day must not be after the last.",
  actors: {
    user: "Staff",
    member: "Group member",
    shopper: "Shopper",
    customer: "Shopper",
    system: "System",
  },
  acts: auditActsEn,
};
