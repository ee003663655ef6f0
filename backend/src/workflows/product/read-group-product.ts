import type { PortalProduct, ProductCertificate, ReviewedFacts } from "@chumchon/contracts";
import { categoryHandle } from "@chumchon/contracts";
import { bahtToSatang } from "@chumchon/money";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { storageOf } from "../../modules/enterprise-group/domain/sellability";

/** A product as core has it, with what the portal shows of it. Prices are satang. */
export type GroupProduct = {
  id: string;
  handle: string;
  isPublished: boolean;
  groupId: string;
  metadata: Record<string, unknown>;
  storage: PortalProduct["storage"];
  shelfLifeDays: number | null;
  facts: ReviewedFacts;
  variants: (PortalProduct["variants"][number] & { metadata: Record<string, unknown> })[];
};

const fields = [
  "id",
  "handle",
  "title",
  "description",
  "status",
  "metadata",
  "images.url",
  "categories.handle",
  "enterprise_group.id",
  "enterprise_group.category",
  "enterprise_group.certificates.*",
  "variants.id",
  "variants.title",
  "variants.weight",
  "variants.variant_rank",
  "variants.metadata",
  "variants.prices.amount",
  "variants.prices.currency_code",
  "variants.prices.price_list_id",
  "variants.inventory_items.inventory_item_id",
  "variants.inventory_items.inventory.location_levels.stocked_quantity",
];

type Row = {
  id: string;
  handle: string;
  title: string;
  description: string | null;
  status: string;
  metadata: Record<string, unknown> | null;
  images?: { url: string }[];
  categories?: ({ handle: string } | null)[];
  enterprise_group?: { id: string; category: string; certificates?: CertificateRow[] } | null;
  variants?: VariantRow[];
};
type CertificateRow = {
  product_id: string | null;
  kind: ProductCertificate["kind"];
  number: string | null;
  level: number | null;
  valid_until: string | null;
  photo_file_id: string | null;
};
type VariantRow = {
  id: string;
  title: string;
  weight: number | null;
  variant_rank: number | null;
  metadata: Record<string, unknown> | null;
  prices?: { amount: number; currency_code: string; price_list_id?: string | null }[];
  inventory_items?: ({
    inventory_item_id: string;
    inventory?: { location_levels?: { stocked_quantity: number }[] } | null;
  } | null)[];
};

/** All goods of a group, or one of them; nothing of another group's, whatever id is asked for. */
export async function readGroupProducts(
  container: MedusaContainer,
  groupId: string,
  productId?: string,
): Promise<GroupProduct[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product",
    fields,
    filters: { enterprise_group: { id: groupId }, ...(productId === undefined ? {} : { id: productId }) },
  });
  // The fields above are what the type says; Query types entities of other modules loosely.
  return (data as unknown as Row[])
    .filter((row) => row.enterprise_group?.id === groupId)
    .map((row) => toGroupProduct(row, groupId));
}

function toGroupProduct(row: Row, groupId: string): GroupProduct {
  const metadata = row.metadata ?? {};
  const variants = [...(row.variants ?? [])]
    .sort((a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0))
    .map(toVariant);
  const days = Number(metadata.shelf_life_days ?? 0);
  return {
    id: row.id,
    handle: row.handle,
    isPublished: row.status === "published",
    groupId,
    metadata,
    storage: storageOf(metadata) ?? "ambient",
    shelfLifeDays: days > 0 ? days : null,
    facts: {
      title: row.title,
      category: categoryOf(row),
      description: row.description ?? "",
      pictures: (row.images ?? []).map(({ url }) => url),
      certificates: certificatesOf(row),
      net: variants.map(({ id, net_amount, net_unit }) => ({
        variant_id: id,
        amount: net_amount,
        unit: net_unit,
      })),
      fda_exempt_reason: textOf(metadata.fda_exempt_reason),
    },
    variants,
  };
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

/** The product's own category; the group's where it has none of ours. */
function categoryOf(row: Row): string {
  const handles = (row.categories ?? []).map((category) => category?.handle).sort();
  return (
    handles.find((each) => categoryHandle.safeParse(each).success) ?? row.enterprise_group?.category ?? ""
  );
}

function certificatesOf(row: Row): ProductCertificate[] {
  return (row.enterprise_group?.certificates ?? [])
    .filter(({ product_id }) => product_id === row.id)
    .map(({ kind, number, level, valid_until, photo_file_id }) => ({
      kind,
      number,
      level,
      valid_until,
      photo_id: photo_file_id,
    }))
    .sort((a, b) => a.kind.localeCompare(b.kind) || (a.number ?? "").localeCompare(b.number ?? ""));
}

function toVariant(variant: VariantRow): GroupProduct["variants"][number] {
  const metadata = variant.metadata ?? {};
  const amount = Number(metadata.net_amount ?? 0);
  const price = (variant.prices ?? []).find(
    (each) => each.currency_code === "thb" && (each.price_list_id ?? null) === null,
  );
  const item = variant.inventory_items?.[0];
  return {
    id: variant.id,
    title: variant.title,
    price_satang: price ? bahtToSatang(price.amount) : null,
    net_amount: amount > 0 ? amount : null,
    net_unit: metadata.net_unit === "ml" || metadata.net_unit === "piece" ? metadata.net_unit : "g",
    weight_grams: variant.weight === null ? null : Number(variant.weight),
    item_id: item?.inventory_item_id ?? null,
    on_hand: Number(item?.inventory?.location_levels?.[0]?.stocked_quantity ?? 0),
    metadata,
  };
}
