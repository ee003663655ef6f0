import type { ProgrammeFields } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PROGRAMME_MODULE } from "../../modules/programme";
import { programmeError } from "../../modules/programme/programme-error";
import type ProgrammeService from "../../modules/programme/service";

/**
 * What a record names in other modules has to be there, and what was held can't lie ahead.
 * @throws `group_unknown`, `product_unknown`, `organisation_unknown`, `day_in_future`
 */
export async function checkRecord(
  container: MedusaContainer,
  fields: ProgrammeFields,
  now = new Date(),
): Promise<void> {
  const day = dayOf(fields);
  if (day !== null && day > toBangkokDate(now)) throw programmeError("day_in_future");
  await checkGroups(container, groupsOf(fields));
  if ("product_id" in fields && fields.product_id) {
    await checkProduct(container, fields.product_id, fields.group_id);
  }
  if ("organisation_id" in fields && fields.organisation_id) {
    const programme: ProgrammeService = container.resolve(PROGRAMME_MODULE);
    const found = await programme.listOrganisations({ id: [fields.organisation_id] });
    if (found.length === 0) throw programmeError("organisation_unknown");
  }
}

function dayOf(fields: ProgrammeFields): string | null {
  if ("held_on" in fields) return fields.held_on;
  if ("noted_on" in fields) return fields.noted_on;
  return "visited_on" in fields ? fields.visited_on : null;
}

function groupsOf(fields: ProgrammeFields): string[] {
  if ("group_ids" in fields) return fields.group_ids;
  if ("attendances" in fields) return fields.attendances.map((each) => each.group_id);
  return "group_id" in fields ? [fields.group_id] : [];
}

async function checkGroups(container: MedusaContainer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id"],
    filters: { id: [...ids] },
  });
  if (data.length !== ids.length) throw programmeError("group_unknown");
}

async function checkProduct(container: MedusaContainer, id: string, groupId: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "enterprise_group.id"],
    filters: { id: [id] },
  });
  if (data[0]?.enterprise_group?.id !== groupId) throw programmeError("product_unknown");
}
