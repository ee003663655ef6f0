import type { MemberRole } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { hashPortalToken, newPortalToken } from "./portal-token";

export type Member = { id: string; name: string; phone: string; cutOffAt: Date | null };
export type MemberOfGroup = Member & { role: MemberRole; sessions: number };
export type NewInvite = {
  groupId: string;
  name: string;
  phone: string;
  role: MemberRole;
  newSecret: boolean;
  invitedBy: string;
};
export type MembershipChange = ({ end: true } | { role: MemberRole }) & { keepManager: boolean };
export type Invite = NewInvite & { id: string; expiresAt: Date };

export interface Members {
  byPhone(phone: string): Promise<Member | undefined>;
  byId(id: string): Promise<Member | undefined>;
  /** Names by id, for a log. */
  namesOf(ids: readonly string[]): Promise<Map<string, string>>;
  /** Groups that the member acts for now, the oldest membership first. */
  groupsOf(memberId: string): Promise<string[]>;
  ofGroup(groupId: string): Promise<MemberOfGroup[]>;
  /** Makes the person if the phone is new, and the membership with this role. Safe to repeat. */
  join(person: { name: string; phone: string; role: MemberRole; groupId: string }): Promise<string>;
  /**
   * Ends a membership, or gives it another role.
   * @returns false, and nothing changed, when `keepManager` and no manager would be left
   */
  change(memberId: string, groupId: string, change: MembershipChange): Promise<boolean>;
  setCutOff(memberId: string, cutOff: boolean): Promise<void>;
  invite(invite: NewInvite): Promise<{ id: string; token: string; expiresAt: Date }>;
  /** An invitation that can still be used. */
  findInvite(token: string): Promise<Invite | undefined>;
  /** Uses it up. @returns false when somebody was quicker, or it has expired */
  spendInvite(id: string): Promise<boolean>;
  /** Gives it back when joining failed afterwards. */
  reopenInvite(id: string): Promise<void>;
  openInvites(groupId: string): Promise<Invite[]>;
  revokeInvite(id: string, groupId: string): Promise<boolean>;
}

const inviteDays = 7;
const usable = "used_at is null and revoked_at is null and expires_at > now()";

export function createMembers(pg: Knex): Members {
  const person = (row: PersonRow): Member => ({ ...row, cutOffAt: row.cut_off_at });
  return {
    async byPhone(phone) {
      const row = await pg("group_member").where({ phone }).first("id", "name", "phone", "cut_off_at");
      return row && person(row);
    },
    async byId(id) {
      const row = await pg("group_member").where({ id }).first("id", "name", "phone", "cut_off_at");
      return row && person(row);
    },
    async namesOf(ids) {
      if (ids.length === 0) return new Map();
      const rows = await pg("group_member")
        .whereIn("id", [...ids])
        .select("id", "name");
      return new Map(rows.map((row: { id: string; name: string }) => [row.id, row.name]));
    },
    async groupsOf(memberId) {
      const rows = await pg("group_membership")
        .where({ member_id: memberId })
        .whereNull("ended_at")
        .orderBy(["created_at", "id"])
        .select("group_id");
      return rows.map((row: { group_id: string }) => row.group_id);
    },
    async ofGroup(groupId) {
      const { rows } = await pg.raw<{ rows: (PersonRow & { role: MemberRole; sessions: number })[] }>(
        `select p.id, p.name, p.phone, p.cut_off_at, m.role,
           (select count(*)::int from portal_session s
            where s.member_id = p.id and s.revoked_at is null and s.expires_at > now()) as sessions
         from group_membership m join group_member p on p.id = m.member_id
         where m.group_id = ? and m.ended_at is null order by m.created_at, m.id`,
        [groupId],
      );
      return rows.map((row) => ({ ...person(row), role: row.role, sessions: row.sessions }));
    },
    async join({ name, phone, role, groupId }) {
      return pg.transaction(async (trx) => {
        const { rows } = await trx.raw<{ rows: { id: string }[] }>(
          `insert into group_member (id, name, phone) values (?, ?, ?)
           on conflict (phone) do update set updated_at = now() returning id`,
          [generateEntityId(undefined, "gmem"), name, phone],
        );
        const memberId = rows[0]?.id ?? "";
        await trx.raw(
          `insert into group_membership (id, member_id, group_id, role) values (?, ?, ?, ?)
           on conflict (member_id, group_id) where ended_at is null do update set role = excluded.role, updated_at = now()`,
          [generateEntityId(undefined, "gmsh"), memberId, groupId, role],
        );
        return memberId;
      });
    },
    async change(memberId, groupId, change) {
      return pg.transaction(async (trx) => {
        // All of the group's rows are held: two managers who remove each other must not both succeed.
        const held: { member_id: string; role: MemberRole }[] = await trx("group_membership")
          .where({ group_id: groupId })
          .whereNull("ended_at")
          .orderBy("id")
          .forUpdate()
          .select("member_id", "role");
        const managers = held.filter(({ role }) => role === "manager").map(({ member_id }) => member_id);
        const staysManager = "role" in change && change.role === "manager";
        const isLast = managers.length === 1 && managers[0] === memberId;
        if (change.keepManager && isLast && !staysManager) return false;
        await trx("group_membership")
          .where({ member_id: memberId, group_id: groupId })
          .whereNull("ended_at")
          .update(
            "role" in change ? { role: change.role, updated_at: trx.fn.now() } : { ended_at: trx.fn.now() },
          );
        return true;
      });
    },
    async setCutOff(memberId, cutOff) {
      await pg("group_member")
        .where({ id: memberId })
        .update({ cut_off_at: cutOff ? pg.fn.now() : null });
    },
    ...inviteActs(pg),
  };
}

type InviteActs = Pick<
  Members,
  "invite" | "findInvite" | "spendInvite" | "reopenInvite" | "openInvites" | "revokeInvite"
>;

function inviteActs(pg: Knex): InviteActs {
  return {
    async invite({ groupId, name, phone, role, newSecret, invitedBy }) {
      const { token, hash } = newPortalToken();
      const id = generateEntityId(undefined, "ginv");
      const { rows } = await pg.raw<{ rows: { expires_at: Date }[] }>(
        `insert into member_invite (id, group_id, name, phone, role, new_secret, token_hash, invited_by, expires_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, now() + make_interval(days => ?)) returning expires_at`,
        [id, groupId, name, phone, role, newSecret, hash, invitedBy, inviteDays],
      );
      return { id, token, expiresAt: new Date(rows[0]?.expires_at ?? 0) };
    },
    async findInvite(token) {
      const row = await pg("member_invite")
        .where({ token_hash: hashPortalToken(token) })
        .whereRaw(usable)
        .first();
      return row && toInvite(row);
    },
    async spendInvite(id) {
      const count = await pg("member_invite").where({ id }).whereRaw(usable).update({ used_at: pg.fn.now() });
      return count === 1;
    },
    async reopenInvite(id) {
      await pg("member_invite").where({ id }).update({ used_at: null });
    },
    async openInvites(groupId) {
      const rows = await pg("member_invite")
        .where({ group_id: groupId })
        .whereRaw(usable)
        .orderBy("created_at", "desc");
      return rows.map(toInvite);
    },
    async revokeInvite(id, groupId) {
      const count = await pg("member_invite")
        .where({ id, group_id: groupId })
        .whereRaw(usable)
        .update({ revoked_at: pg.fn.now() });
      return count === 1;
    },
  };
}

type PersonRow = { id: string; name: string; phone: string; cut_off_at: Date | null };

type InviteRow = {
  id: string;
  group_id: string;
  name: string;
  phone: string;
  role: MemberRole;
  new_secret: boolean;
  invited_by: string;
  expires_at: Date;
};

const toInvite = (row: InviteRow): Invite => ({
  id: row.id,
  groupId: row.group_id,
  name: row.name,
  phone: row.phone,
  role: row.role,
  newSecret: row.new_secret,
  invitedBy: row.invited_by,
  expiresAt: new Date(row.expires_at),
});
