import { type AuditEntries, type AuditQuery, auditQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { AUDIT_MODULE } from "../../../modules/audit";
import type AuditService from "../../../modules/audit/service";
import { namedIn } from "../../../workflows/audit/changes-in-words";
import { queryOf } from "../../validate";
import { actorNames, groupNames, peopleNames } from "./names";

/** Who did what, newest first. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<AuditEntries>) => {
  const { limit, offset, ...asked } = queryOf(req, auditQuery);
  const audit: AuditService = req.scope.resolve(AUDIT_MODULE);
  const [entries, count] = await audit.listAndCountAuditEntries(filtersOf(asked), {
    take: limit,
    skip: offset,
    order: { occurred_at: "DESC", id: "DESC" },
  });
  const names = await actorNames(req.scope, entries);
  const named = namedIn(entries);
  const groups = await groupNames(req.scope, [
    ...entries.map((entry) => entry.on_behalf_of),
    ...named.groups,
  ]);
  const people = await peopleNames(req.scope, named.people);
  res.json({
    entries: entries.map((entry) => ({
      id: entry.id,
      occurred_at: entry.occurred_at.toISOString(),
      act: entry.act,
      actor_type: entry.actor_type,
      actor_id: entry.actor_id,
      actor_name: entry.actor_id ? (names.get(entry.actor_id) ?? null) : null,
      on_behalf_of: entry.on_behalf_of,
      on_behalf_of_name: entry.on_behalf_of ? (groups.get(entry.on_behalf_of) ?? null) : null,
      subject_type: entry.subject_type,
      subject_id: entry.subject_id,
      before: entry.before,
      after: entry.after,
      note: entry.note,
      request_id: entry.request_id,
      undoes_id: entry.undoes_id,
    })),
    names: Object.fromEntries([...people, ...groups]),
    count,
    limit,
    offset,
  });
};

/** Only what was asked: an undefined filter would match everything. */
function filtersOf({ from, to, ...equal }: Omit<AuditQuery, "limit" | "offset">) {
  const given = Object.fromEntries(Object.entries(equal).filter(([, value]) => value !== undefined));
  const within = {
    ...(from ? { $gte: startOfBangkokDay(from) } : {}),
    ...(to ? { $lt: new Date(startOfBangkokDay(to).getTime() + 86_400_000) } : {}),
  };
  return from || to ? { ...given, occurred_at: within } : given;
}

const startOfBangkokDay = (day: string) => new Date(`${day}T00:00:00+07:00`);
