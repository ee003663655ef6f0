import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";

export type GroupAddress = { id: string; channel: "email" | "line"; address: string };

export interface AlertAddresses {
  ofGroup(groupId: string): Promise<GroupAddress[]>;
  /** Addresses of several groups, by group. */
  ofGroups(groupIds: readonly string[]): Promise<Map<string, GroupAddress[]>>;
  /** Safe to repeat. */
  add(groupId: string, address: Omit<GroupAddress, "id">, by: string): Promise<void>;
  /** @returns whether it was there; what waits for it is not sent any more */
  remove(groupId: string, id: string): Promise<boolean>;
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
    async add(groupId, { channel, address }, by) {
      await pg("alert_address")
        .insert({
          id: generateEntityId(undefined, "aadr"),
          group_id: groupId,
          channel,
          address,
          added_by: by,
        })
        .onConflict(["group_id", "channel", "address"])
        .ignore();
    },
    async remove(groupId, id) {
      return pg.transaction(async (trx) => {
        const [gone] = await trx("alert_address")
          .where({ id, group_id: groupId })
          .delete()
          .returning(["channel", "address"]);
        if (!gone) return false;
        await trx("alert")
          .where({ group_id: groupId, state: "waiting", channel: gone.channel, address: gone.address })
          .update({ state: "failed", problem: "the address was taken away", updated_at: trx.fn.now() });
        return true;
      });
    },
  };
}
