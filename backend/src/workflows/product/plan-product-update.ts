import type { UpdateProductBody } from "@chumchon/contracts";
import { satangToBaht } from "@chumchon/money";
import { changedFacts } from "../../modules/group-product/domain/changed-facts";
import type {
  Change,
  NewLogEntry,
  ProductActor,
  WantedChange,
} from "../../modules/group-product/product-rows";
import type { GroupProduct } from "./read-group-product";
import { wantedFacts } from "./wanted-facts";

export type ProductUpdate = {
  product_id: string;
  group_id: string;
  /** What holds at once. */
  product: { id: string; title?: string; metadata?: Record<string, unknown> } | null;
  variants: { id: string; weight?: number; prices?: { amount: number; currency_code: string }[] }[];
  /** What staff look at first; "drop" when the group wants again what the shop has. */
  change: WantedChange | null;
  drop_change: boolean;
  log: NewLogEntry[];
  prices: { before: number | null; after: number | null }[];
};

/**
 * What a form means for a product: price, weight and storage at once, the rest as a request to staff.
 * @param newest the product's newest change, decided or not
 */
export function planProductUpdate(
  product: GroupProduct,
  newest: Change | undefined,
  body: UpdateProductBody,
  actor: ProductActor,
): ProductUpdate {
  const { id: productId, groupId, isPublished } = product;
  const wanted = wantedFacts(
    body,
    product.variants.map(({ id }) => id),
  );
  const fields = changedFacts(isPublished ? product.facts : null, wanted);
  const undecided = newest?.status === "open" || newest?.status === "draft";
  const isNews = fields.length > 0 && !(undecided && changedFacts(newest.after, wanted).length === 0);
  const isSent = body.send && newest?.status !== "open";
  const change: WantedChange | null =
    fields.length > 0 && (isNews || isSent)
      ? {
          productId,
          groupId,
          kind: isPublished ? "change" : "first",
          status: body.send ? "open" : "draft",
          before: isPublished ? product.facts : null,
          after: wanted,
          actor,
        }
      : null;
  const variants = changedVariants(product, body);
  const prices = changedPrices(product, body);
  const live = changedLive(product, body);
  const entry = { productId, groupId, actor };
  const log: NewLogEntry[] = [];
  const liveNames = [...live.names, ...(prices.length > 0 ? ["price"] : [])];
  if (variants.some(({ weight }) => weight !== undefined)) liveNames.push("weight");
  if (isNews || liveNames.length > 0) {
    const reviewed = isNews ? changedFacts(undecided ? newest.after : product.facts, wanted) : [];
    log.push({ ...entry, act: "changed", after: { fields: [...liveNames, ...reviewed], prices } });
  }
  if (change && isSent) log.push({ ...entry, act: "sent" });
  return {
    product_id: productId,
    group_id: groupId,
    product: live.product,
    variants,
    change,
    drop_change: isPublished && undecided && fields.length === 0,
    log,
    prices,
  };
}

const bodyVariant = (body: UpdateProductBody, id: string) => body.variants.find((each) => each.id === id);

function changedVariants(product: GroupProduct, body: UpdateProductBody): ProductUpdate["variants"] {
  return product.variants.flatMap((variant) => {
    const wanted = bodyVariant(body, variant.id);
    if (!wanted) return [];
    const { price_satang, weight_grams } = wanted;
    const price = price_satang !== null && price_satang !== variant.price_satang;
    const weight = weight_grams !== null && weight_grams !== variant.weight_grams;
    if (!price && !weight) return [];
    return [
      {
        id: variant.id,
        ...(weight ? { weight: weight_grams } : {}),
        ...(price ? { prices: [{ amount: satangToBaht(price_satang), currency_code: "thb" }] } : {}),
      },
    ];
  });
}

function changedPrices(product: GroupProduct, body: UpdateProductBody): ProductUpdate["prices"] {
  return product.variants.flatMap(({ id, price_satang: before }) => {
    const after = bodyVariant(body, id)?.price_satang ?? null;
    return after === null || after === before ? [] : [{ before, after }];
  });
}

function changedLive(product: GroupProduct, body: UpdateProductBody) {
  const { metadata, storage, shelfLifeDays } = product;
  const names = [
    ...(storage === body.storage ? [] : ["storage"]),
    ...(shelfLifeDays === body.shelf_life_days ? [] : ["shelf_life_days"]),
  ];
  // Before the first publication nobody but the group sees the name: its own lists shall show it.
  const title = !product.isPublished && product.facts.title !== body.title ? body.title : undefined;
  if (names.length === 0 && title === undefined) return { names, product: null };
  const { storage: kept, shelf_life_days } = body;
  return {
    names,
    product: {
      id: product.id,
      ...(title === undefined ? {} : { title }),
      metadata: { ...metadata, storage: kept, shelf_life_days },
    },
  };
}
