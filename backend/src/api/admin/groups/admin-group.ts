import type { AdminGroup, AdminGroupDetail } from "@chumchon/contracts";
import { compareThai } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { ENTERPRISE_GROUP_MODULE } from "../../../modules/enterprise-group/index";
import type EnterpriseGroupService from "../../../modules/enterprise-group/service";
import { countListedProducts } from "../../store/groups/count-listed-products";

const columns = [
  "id",
  "handle",
  "code",
  "name",
  "name_en",
  "kind",
  "registration_no",
  "renewed_for_year",
  "cohort_no",
  "joined_on",
  "tambon_code",
  "category",
  "story",
  "story_en",
  "picture",
  "tax_mode",
  "status",
  "is_sample",
  "shipping_option_id",
] as const satisfies readonly (keyof AdminGroup)[];

export const adminGroupFields = [...columns, "stock_location.id", "shipping_profile.id"];

export type AdminGroupRow = Pick<AdminGroup, (typeof columns)[number]> & {
  stock_location?: { id: string } | null;
  shipping_profile?: { id: string } | null;
};

/** The groups as staff sees them, in their order. */
export async function toAdminGroups(
  container: MedusaContainer,
  rows: AdminGroupRow[],
): Promise<AdminGroup[]> {
  const ids = rows.map((row) => row.id);
  const groups: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
  const [counts, publishing] = await Promise.all([
    countListedProducts(container, ids),
    groups.listConsentingGroups("publish_income", ids),
  ]);
  return rows.map(({ stock_location, shipping_profile, ...row }) => ({
    ...row,
    amphoe: row.tambon_code.slice(0, 4),
    product_count: counts.get(row.id) ?? 0,
    publish_income: publishing.has(row.id),
    stock_location_id: stock_location?.id ?? null,
    shipping_profile_id: shipping_profile?.id ?? null,
  }));
}

/**
 * One group with its certificates, its goods and the log of its consents.
 * @throws NOT_FOUND `group_not_found`
 */
export async function readAdminGroup(container: MedusaContainer, id: string): Promise<AdminGroupDetail> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: [...adminGroupFields, "certificates.*", "products.id", "products.title"],
    filters: { id },
  });
  const row = data[0] as
    | (AdminGroupRow & Pick<AdminGroupDetail, "certificates"> & { products?: AdminGroupDetail["products"] })
    | undefined;
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบกลุ่มนี้", "group_not_found");
  const { certificates, products = [], ...columnsOnly } = row;
  const [group] = await toAdminGroups(container, [columnsOnly]);
  if (!group) throw new Error(`group ${id} got lost between two reads`);
  return {
    ...group,
    certificates: certificates.map((certificate) => ({
      id: certificate.id,
      product_id: certificate.product_id,
      kind: certificate.kind,
      number: certificate.number,
      level: certificate.level,
      valid_until: certificate.valid_until,
      status: certificate.status,
    })),
    consents: await readConsents(container, id),
    products: products
      .map((product) => ({ id: product.id, title: product.title }))
      .sort((a, b) => compareThai(a.title, b.title)),
  };
}

async function readConsents(container: MedusaContainer, groupId: string) {
  const groups: EnterpriseGroupService = container.resolve(ENTERPRISE_GROUP_MODULE);
  const acts = await groups.listGroupConsents(
    { group_id: groupId },
    { order: { created_at: "DESC", id: "DESC" }, take: 200 },
  );
  return acts.map((act) => ({
    id: act.id,
    purpose: act.purpose,
    granted: act.granted_at !== null,
    at: new Date(act.granted_at ?? act.withdrawn_at ?? act.created_at).toISOString(),
    recorded_by: act.recorded_by,
  }));
}
