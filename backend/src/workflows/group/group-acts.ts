import type { AuditAct, AuditActor } from "../../modules/audit/domain/audit-act";
import type { GroupChange } from "./group-change";
import type { ProductGroupPlan } from "./steps/plan-product-group";
import type { ConsentAct } from "./steps/record-consents";

/** Who changed something about a group; nobody: a start or a script of ours. */
export type ActedBy = { actor: AuditActor; request_id?: string | null };

const system: ActedBy = { actor: { type: "system", id: "script" } };
const subject = (id: string) => ({ type: "enterprise_group", id });

/** What the log says of new groups: who they are and where; the rest stands in the group. */
export function groupsCreated(
  created: { id: string; handle: string; name: string }[],
  by = system,
): AuditAct[] {
  return created.map(({ id, handle, name }) => ({
    act: "enterprise_group.created",
    ...by,
    subject: subject(id),
    after: { handle, name },
  }));
}

/** The changed fields only, as they were and as they are. */
export function groupChanged(before: Record<string, unknown>, change: GroupChange, by = system): AuditAct {
  const { id, ...fields } = change;
  const names = Object.keys(fields).filter((name) => fields[name as keyof typeof fields] !== undefined);
  return {
    act: "enterprise_group.updated",
    ...by,
    subject: subject(id),
    before: Object.fromEntries(names.map((name) => [name, before[name] ?? null])),
    after: Object.fromEntries(names.map((name) => [name, fields[name as keyof typeof fields] ?? null])),
  };
}

export function groupStatusSet(id: string, before: string, after: string, by = system): AuditAct {
  const act = "enterprise_group.status_set";
  return { act, ...by, subject: subject(id), before: { status: before }, after: { status: after } };
}

export function groupConsentSet({ group_id, purpose, granted }: ConsentAct, by = system): AuditAct {
  const act = granted ? "enterprise_group.consent_granted" : "enterprise_group.consent_withdrawn";
  return { act, ...by, subject: subject(group_id), after: { purpose } };
}

/** One entry for each product that changed hands. */
export function productsGiven(plan: Omit<ProductGroupPlan, "inventory_item_ids">, by = system): AuditAct[] {
  const left = new Map(plan.leave.map((each) => [each.product_id, each.group_id]));
  const changed = plan.product_ids.filter((id) => left.has(id) || plan.join.includes(id));
  return changed.map((id) => ({
    act: "product.group_set",
    ...by,
    subject: { type: "product", id },
    before: { group_id: left.get(id) ?? null },
    after: { group_id: plan.group?.id ?? null },
  }));
}
