import { type AssistState, assistBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { AUDIT_MODULE } from "../../../../../modules/audit";
import type AuditService from "../../../../../modules/audit/service";
import { PORTAL_ACCESS_MODULE } from "../../../../../modules/portal-access";
import type PortalAccessService from "../../../../../modules/portal-access/service";
import { assistGroup } from "../../../../../workflows/portal-access/assist-group";
import { auditActorOf } from "../../../../audit-actor-of";
import { answering, param } from "../../../../portal/portal-request";
import { bodyOf } from "../../../../validate";
import { staffNames } from "../../../staff-names";
import { readAdminGroup } from "../../admin-group";

const LATEST = 50;

/** Who of the staff helps the group now, and what staff did for it. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<AssistState>) => {
  const groupId = req.params.id ?? "";
  const access: PortalAccessService = req.scope.resolve(PORTAL_ACCESS_MODULE);
  const audit: AuditService = req.scope.resolve(AUDIT_MODULE);
  const sessions = await access.sessions.assistsOf(groupId);
  const acts = await audit.listAuditEntries(
    { on_behalf_of: groupId, actor_type: "user" },
    { take: LATEST, order: { occurred_at: "DESC", id: "DESC" } },
  );
  const names = await staffNames(req.scope, [
    ...sessions.map((session) => session.staffId),
    ...acts.map((entry) => entry.actor_id),
  ]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  res.json({
    sessions: sessions.map((session) => ({
      id: session.id,
      by: nameOf(session.staffId),
      reason: session.reason,
      started_at: session.startedAt.toISOString(),
      expires_at: session.expiresAt.toISOString(),
    })),
    acts: acts.map((entry) => ({
      id: entry.id,
      occurred_at: entry.occurred_at.toISOString(),
      act: entry.act,
      by: nameOf(entry.actor_id),
      note: entry.note,
    })),
  });
};

/** Opens the group's portal for the staff member who asks. */
export const POST = answering(async (req, res) => {
  const { actor } = auditActorOf(req);
  await readAdminGroup(req.scope, param(req, "id"));
  const { reason } = bodyOf(req, assistBody);
  res
    .status(201)
    .json(await assistGroup(req.scope, { groupId: param(req, "id"), staffId: actor.id ?? "", reason }));
});
