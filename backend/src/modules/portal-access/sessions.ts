import type { MemberRole } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { hashPortalToken, newPortalToken } from "./portal-token";

/** Who holds a session, as of now: a membership that ended, or a cut-off, closes it without waiting. */
export type OpenSession = {
  id: string;
  groupId: string;
  member: { id: string; name: string; role: MemberRole } | null;
  assisted: { staffId: string; reason: string } | null;
};

type NewSession = { groupId: string } & ({ memberId: string } | { staffId: string; reason: string });

export interface PortalSessions {
  open(session: NewSession): Promise<{ token: string; expiresAt: Date }>;
  find(token: string): Promise<OpenSession | undefined>;
  /** Only to a group of which the member is one. @returns whether it moved. */
  moveTo(sessionId: string, groupId: string): Promise<boolean>;
  revoke(sessionId: string): Promise<void>;
  /** Ends every sign-in of a member: a lost phone. @returns how many there were. */
  revokeOf(memberId: string): Promise<number>;
  /** Staff who help this group now, the latest first. */
  assistsOf(groupId: string): Promise<AssistSession[]>;
  /** Ends them all. @returns those that were open. */
  endAssists(groupId: string): Promise<AssistSession[]>;
}

export type AssistSession = {
  id: string;
  staffId: string;
  reason: string;
  startedAt: Date;
  expiresAt: Date;
};

const memberDays = 30;
/** Helping on the phone takes a morning at most. */
const assistHours = 4;

export function createPortalSessions(pg: Knex): PortalSessions {
  return {
    async open(session) {
      const { token, hash } = newPortalToken();
      const isMember = "memberId" in session;
      const { rows } = await pg.raw<{ rows: { expires_at: Date }[] }>(
        `insert into portal_session (id, token_hash, group_id, member_id, staff_id, assist_reason, expires_at)
         values (?, ?, ?, ?, ?, ?, now() + make_interval(hours => ?)) returning expires_at`,
        [
          generateEntityId(undefined, "pses"),
          hash,
          session.groupId,
          isMember ? session.memberId : null,
          isMember ? null : session.staffId,
          isMember ? null : session.reason,
          isMember ? memberDays * 24 : assistHours,
        ],
      );
      const row = rows[0];
      if (!row) throw new Error("The session was not written.");
      return { token, expiresAt: new Date(row.expires_at) };
    },
    async find(token) {
      const { rows } = await pg.raw<{ rows: SessionRow[] }>(FIND, [hashPortalToken(token)]);
      return rows[0] && toOpenSession(rows[0]);
    },
    async moveTo(sessionId, groupId) {
      const { rowCount } = await pg.raw<{ rowCount: number }>(
        `update portal_session s set group_id = ?, updated_at = now()
         where s.id = ? and s.revoked_at is null and exists (select 1 from group_membership m
           where m.member_id = s.member_id and m.group_id = ? and m.ended_at is null)`,
        [groupId, sessionId, groupId],
      );
      return rowCount === 1;
    },
    async revoke(sessionId) {
      await pg("portal_session")
        .where({ id: sessionId })
        .whereNull("revoked_at")
        .update({ revoked_at: pg.fn.now() });
    },
    async assistsOf(groupId) {
      const { rows } = await pg.raw<{ rows: AssistRow[] }>(
        `select ${ASSIST} from portal_session where group_id = ? and staff_id is not null
           and revoked_at is null and expires_at > now() order by created_at desc`,
        [groupId],
      );
      return rows.map(toAssist);
    },
    async endAssists(groupId) {
      const { rows } = await pg.raw<{ rows: AssistRow[] }>(
        `update portal_session set revoked_at = now() where group_id = ? and staff_id is not null
           and revoked_at is null and expires_at > now() returning ${ASSIST}`,
        [groupId],
      );
      return rows.map(toAssist);
    },
    async revokeOf(memberId) {
      return pg("portal_session")
        .where({ member_id: memberId })
        .whereNull("revoked_at")
        .update({ revoked_at: pg.fn.now() });
    },
  };
}

const ASSIST = "id, staff_id, assist_reason, created_at, expires_at";

type AssistRow = {
  id: string;
  staff_id: string;
  assist_reason: string | null;
  created_at: Date;
  expires_at: Date;
};

const toAssist = (row: AssistRow): AssistSession => ({
  id: row.id,
  staffId: row.staff_id,
  reason: row.assist_reason ?? "",
  startedAt: new Date(row.created_at),
  expiresAt: new Date(row.expires_at),
});

type SessionRow = {
  id: string;
  group_id: string;
  member_id: string | null;
  name: string | null;
  role: MemberRole | null;
  staff_id: string | null;
  assist_reason: string | null;
};

const FIND = `
  select s.id, s.group_id, s.member_id, p.name, m.role, s.staff_id, s.assist_reason
  from portal_session s
  left join group_member p on p.id = s.member_id and p.cut_off_at is null
  left join group_membership m on m.member_id = p.id and m.group_id = s.group_id and m.ended_at is null
  where s.token_hash = ? and s.revoked_at is null and s.expires_at > now()
    and (s.staff_id is not null or m.id is not null)`;

function toOpenSession(row: SessionRow): OpenSession {
  const { member_id, name, role, staff_id, assist_reason } = row;
  return {
    id: row.id,
    groupId: row.group_id,
    member: member_id && name !== null && role ? { id: member_id, name, role } : null,
    assisted: staff_id ? { staffId: staff_id, reason: assist_reason ?? "" } : null,
  };
}
