import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { policyKeysOf, type StaffRole, staffRoles } from "./domain/staff-roles";

/**
 * Makes the roles of the table and gives each exactly its policies. Any number of processes may do it at once; doing it
 * again changes nothing.
 *
 * In SQL, because core's workflow makes a new role each time and knows no "exactly these".
 * @returns keys of policies that nobody has declared (yet): core declares them while it starts
 */
export async function syncStaffRoles(pg: Knex): Promise<string[]> {
  return pg.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('sync-staff-roles'))");
    const missing: string[] = [];
    for (const role of staffRoles) missing.push(...(await syncRole(trx, role)));
    return [...new Set(missing)];
  });
}

async function syncRole(trx: Knex.Transaction, role: StaffRole): Promise<string[]> {
  const roleId = await upsertRole(trx, role);
  const keys = policyKeysOf(role.grants);
  const policies: { id: string; key: string }[] = await trx("rbac_policy")
    .whereIn("key", keys)
    .whereNull("deleted_at")
    .select("id", "key");
  const wanted = policies.map(({ id }) => id);
  await trx("rbac_role_policy").where("role_id", roleId).whereNotIn("policy_id", wanted).delete();
  const had = await trx("rbac_role_policy")
    .where("role_id", roleId)
    .whereNull("deleted_at")
    .select("policy_id");
  const has = new Set(had.map((row: { policy_id: string }) => row.policy_id));
  const added = wanted.filter((id) => !has.has(id));
  if (added.length > 0) {
    await trx("rbac_role_policy").insert(
      added.map((policy_id) => ({ id: generateEntityId(undefined, "rlpl"), role_id: roleId, policy_id })),
    );
  }
  const declared = new Set(policies.map(({ key }) => key));
  return keys.filter((key) => !declared.has(key));
}

async function upsertRole(trx: Knex.Transaction, { name, description }: StaffRole): Promise<string> {
  const kept = await trx("rbac_role").where({ name }).whereNull("deleted_at").first("id", "description");
  if (!kept) {
    const id = `role_${name.toLowerCase()}`;
    await trx("rbac_role")
      .insert({ id, name, description })
      .onConflict("id")
      .merge({ name, description, deleted_at: null });
    return id;
  }
  if (kept.description !== description) {
    await trx("rbac_role").where({ id: kept.id }).update({ description, updated_at: trx.fn.now() });
  }
  return kept.id as string;
}
