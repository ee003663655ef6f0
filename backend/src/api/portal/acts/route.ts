import { listGroupActsQuery } from "@chumchon/contracts";
import { AUDIT_MODULE } from "../../../modules/audit";
import type AuditService from "../../../modules/audit/service";
import { queryOf } from "../../validate";
import { answering, portalOf } from "../portal-request";

const started = "group.assist_started";
const acted = "group.assisted";

/** What staff did for this group while they helped, newest first; who of them is in the audit log of CPA. */
export const GET = answering(async (req, res) => {
  const { limit, offset } = queryOf(req, listGroupActsQuery);
  const audit: AuditService = req.scope.resolve(AUDIT_MODULE);
  const [entries, count] = await audit.listAndCountAuditEntries(
    { on_behalf_of: portalOf(req).groupId, act: [started, acted] },
    { take: limit, skip: offset, order: { occurred_at: "DESC", id: "DESC" } },
  );
  res.json({
    acts: entries.map(({ id, occurred_at, act, after, note }) => ({
      id,
      at: new Date(occurred_at).toISOString(),
      act: act === started ? "started" : String(after?.act ?? "other"),
      reason: note,
    })),
    count,
  });
});
