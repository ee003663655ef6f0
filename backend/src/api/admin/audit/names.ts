import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PORTAL_ACCESS_MODULE } from "../../../modules/portal-access";
import type PortalAccessService from "../../../modules/portal-access/service";
import { staffNames } from "../staff-names";

type Acted = { actor_type: string; actor_id: string | null };

/** Names of staff and members by id. Shoppers and jobs have none. */
export async function actorNames(
  container: MedusaContainer,
  entries: readonly Acted[],
): Promise<Map<string, string>> {
  const idsOf = (type: string) => [
    ...new Set(entries.flatMap((entry) => (entry.actor_type === type ? (entry.actor_id ?? []) : []))),
  ];
  const access: PortalAccessService = container.resolve(PORTAL_ACCESS_MODULE);
  const staff = await staffNames(container, idsOf("user"));
  const members = await access.members.namesOf(idsOf("member"));
  return new Map([...staff, ...members]);
}

/** Names of whoever changes mention: staff or members, which their ids do not tell apart. */
export async function peopleNames(container: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  return await actorNames(
    container,
    ids.flatMap((actor_id) => ["user", "member"].map((actor_type) => ({ actor_type, actor_id }))),
  );
}

/** Names of groups by id. */
export async function groupNames(
  container: MedusaContainer,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))];
  if (known.length === 0) return new Map();
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "name"],
    filters: { id: known },
  });
  return new Map(data.map((group) => [group.id, group.name]));
}
