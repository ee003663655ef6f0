import type { MedusaContainer } from "@medusajs/framework/types";
import { env } from "../../env";
import { AUDIT_MODULE } from "../../modules/audit";
import type AuditService from "../../modules/audit/service";
import { PORTAL_ACCESS_MODULE } from "../../modules/portal-access";
import type PortalAccessService from "../../modules/portal-access/service";

/**
 * Opens the group's portal for staff, because the group asked for help. Every page shows who helps and why; every act
 * is in the audit log with the group as the one that it was done for, and the group reads it.
 */
export async function assistGroup(
  container: MedusaContainer,
  { groupId, staffId, reason }: { groupId: string; staffId: string; reason: string },
) {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const { token, expiresAt } = await access.sessions.open({ groupId, staffId, reason });
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record([
    {
      act: "group.assist_started",
      actor: { type: "user", id: staffId },
      on_behalf_of: groupId,
      subject: { type: "enterprise_group", id: groupId },
      note: reason,
    },
  ]);
  // After the #: it reaches no server log and no referrer.
  return { url: `${env.SHOP_URL}/portal/assist#${token}`, expires_at: expiresAt.toISOString() };
}

/** Ends every open help for the group, at once. @returns how many there were. */
export async function stopAssisting(
  container: MedusaContainer,
  { groupId, staffId }: { groupId: string; staffId: string },
): Promise<number> {
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const ended = await access.sessions.endAssists(groupId);
  const audit: AuditService = container.resolve(AUDIT_MODULE);
  await audit.record(
    ended.map((session) => ({
      act: "group.assist_stopped",
      actor: { type: "user" as const, id: staffId },
      on_behalf_of: groupId,
      subject: { type: "enterprise_group", id: groupId },
      before: { helped_by: session.staffId },
      note: session.reason,
    })),
  );
  return ended.length;
}
