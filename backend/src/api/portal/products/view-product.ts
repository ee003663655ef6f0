import type { PortalProduct, portalProductRow } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { z } from "@medusajs/framework/zod";
import { GROUP_PRODUCT_MODULE } from "../../../modules/group-product";
import { missingForSale } from "../../../modules/group-product/domain/missing-for-sale";
import type { Change, LogEntry } from "../../../modules/group-product/product-rows";
import type GroupProductService from "../../../modules/group-product/service";
import { notFound } from "../../../workflows/portal-access/portal-refusal";
import { type GroupProduct, readGroupProducts } from "../../../workflows/product/read-group-product";

const shownActs = 30;

/** What the group wants: its newest words, unless staff took them into the shop already. */
function factsOf(product: GroupProduct, change: Change | undefined): GroupProduct["facts"] {
  return change && change.status !== "approved" ? change.after : product.facts;
}

function stateOf(product: GroupProduct, change: Change | undefined): PortalProduct["state"] {
  if (product.isPublished) return change?.status === "open" ? "changed" : "on_sale";
  if (change?.status === "open") return "waiting";
  return change?.status === "rejected" ? "returned" : "draft";
}

export function toProductRow(
  product: GroupProduct,
  change: Change | undefined,
): z.infer<typeof portalProductRow> {
  const facts = factsOf(product, change);
  const prices = product.variants.flatMap(({ price_satang }) => price_satang ?? []);
  return {
    id: product.id,
    title: facts.title,
    picture: facts.pictures[0] ?? null,
    price_satang: prices.length === 0 ? null : Math.min(...prices),
    state: stateOf(product, change),
  };
}

/** @throws PortalRefusal 404 for what is not the group's own */
export async function viewProduct(
  container: MedusaContainer,
  groupId: string,
  id: string,
): Promise<PortalProduct> {
  const [product] = await readGroupProducts(container, groupId, id);
  if (!product) throw notFound();
  const products: GroupProductService = container.resolve(GROUP_PRODUCT_MODULE);
  const change = (await products.newestChanges([id])).get(id);
  const log = await products.history(id, shownActs);
  const facts = factsOf(product, change);
  const variants = product.variants.map(({ metadata: _core, ...variant }) => {
    const net = facts.net.find(({ variant_id }) => variant_id === variant.id);
    return { ...variant, net_amount: net?.amount ?? null, net_unit: net?.unit ?? variant.net_unit };
  });
  return {
    id: product.id,
    handle: product.handle,
    state: stateOf(product, change),
    title: facts.title,
    category: facts.category as PortalProduct["category"],
    description: facts.description,
    storage: product.storage,
    shelf_life_days: product.shelfLifeDays,
    fda_exempt_reason: facts.fda_exempt_reason,
    pictures: facts.pictures,
    certificates: facts.certificates,
    variants,
    missing: missingForSale({ ...facts, variants }, toBangkokDate(new Date()), product.facts.certificates),
    note: change?.status === "rejected" ? change.note : null,
    log: log.map(toLogView),
  };
}

function toLogView(entry: LogEntry): PortalProduct["log"][number] {
  const { fields = [], prices = [] } = (entry.after ?? {}) as {
    fields?: string[];
    prices?: PortalProduct["log"][number]["prices"];
  };
  return {
    id: entry.id,
    act: entry.act,
    by: entry.actorName,
    at: entry.at.toISOString(),
    fields,
    prices,
    note: entry.note,
  };
}
