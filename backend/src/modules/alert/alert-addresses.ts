import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

export type NewAddress = Omit<GroupAddress, "id"> & { memberId?: string | null };
export type GroupAddress = { id: string; channel: "email" | "line"; address: string };

export interface AlertAddresses {
  ofGroup(groupId: string): Promise<GroupAddress[]>;
  /** Addresses of several groups, by group. */
  ofGroups(groupIds: readonly string[]): Promise<Map<string, GroupAddress[]>>;
  /** Safe to repeat. */
  add(groupId: string, address: NewAddress, by: string): Promise<void>;
  /** @returns whether it was there; what waits for it is not sent any more */
  remove(groupId: string, id: string): Promise<boolean>;
  /** What a member linked goes when the member goes. */
  removeOfMember(groupId: string, memberId: string): Promise<void>;
  /** Somebody has blocked the account, or sent it out of the chat: nobody is told there any more. */
  removeLine(lineId: string): Promise<void>;
}

export function createAlertAddresses(pg: Knex): AlertAddresses {
  return {
    async ofGroup(groupId) {
      return pg("alert_address")
        .where({ group_id: groupId })
        .orderBy(["created_at", "id"])
        .select("id", "channel", "address");
    },
    async ofGroups(groupIds) {
      const rows: (GroupAddress & { group_id: string })[] = await pg("alert_address")
        .whereIn("group_id", [...groupIds])
        .select("id", "channel", "address", "group_id");
      const byGroup = new Map<string, GroupAddress[]>();
      for (const { group_id, ...address } of rows) {
        byGroup.set(group_id, [...(byGroup.get(group_id) ?? []), address]);
      }
      return byGroup;
    },
    async add(groupId, { channel, address, memberId = null }, by) {
      await pg("alert_address")
        .insert({
          id: generateEntityId(undefined, "aadr"),
          group_id: groupId,
          channel,
          address,
          added_by: by,
          member_id: memberId,
        })
        .onConflict(["group_id", "channel", "address"])
        .ignore();
    },
    remove: (groupId, id) => take(pg, { group_id: groupId, id }),
    async removeOfMember(groupId, memberId) {
      await take(pg, { group_id: groupId, member_id: memberId });
    },
    async removeLine(lineId) {
      await take(pg, { channel: "line", address: lineId });
    },
  };
}

/** @returns whether any was there */
async function take(pg: Knex, which: Record<string, string>): Promise<boolean> {
  return pg.transaction(async (trx) => {
    const gone: { group_id: string; channel: string; address: string }[] = await trx("alert_address")
      .where(which)
      .delete()
      .returning(["group_id", "channel", "address"]);
    for (const { group_id, channel, address } of gone) {
      await trx("alert")
        .where({ group_id, state: "waiting", channel, address })
        .update({ state: "failed", problem: "the address was taken away", updated_at: trx.fn.now() });
    }
    return gone.length > 0;
  });
}
