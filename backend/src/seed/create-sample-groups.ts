import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createGroupsWorkflow } from "../workflows/group/create-groups";
import type { NewGroup } from "../workflows/group/new-group";
import type { SampleGroup } from "./sample-tables";

/** What goods of a group need to know of it. */
export type MadeSampleGroup = { id: string; locationId: string; profileId: string };

/** @returns the groups by their code ("S01") */
export async function createSampleGroups(
  container: MedusaContainer,
  groups: readonly SampleGroup[],
): Promise<Map<string, MadeSampleGroup>> {
  await createGroupsWorkflow(container).run({ input: { groups: groups.map(newGroupOf) } });
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "code", "stock_location.id", "shipping_profile.id"],
    filters: { code: groups.map((group) => group.code) },
  });
  return new Map(
    data.map((group) => {
      const [locationId, profileId] = [group.stock_location?.id, group.shipping_profile?.id];
      if (!group.code || !locationId || !profileId)
        throw new Error(`Group ${group.id} was made in part only.`);
      return [group.code, { id: group.id, locationId, profileId }];
    }),
  );
}

function newGroupOf({ size: _size, publish_income, ...group }: SampleGroup): NewGroup {
  return { ...group, is_sample: true, consents: publish_income ? ["publish_income"] : [] };
}
