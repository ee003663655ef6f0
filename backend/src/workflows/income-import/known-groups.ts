import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { KnownGroup } from "../../modules/revenue/domain/import/match-group";

/** Every group of the register, as far as an import needs it. */
export async function knownGroups(container: MedusaContainer): Promise<KnownGroup[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "code", "name", "name_en", "registration_no", "joined_on", "category"],
  });
  return data.map((group) => ({
    id: group.id,
    code: group.code ?? null,
    name: group.name,
    nameEn: group.name_en ?? null,
    registrationNo: group.registration_no ?? null,
    joinedOn: group.joined_on ?? null,
    category: group.category as KnownGroup["category"],
  }));
}
