import {
  parcelGrams,
  parcelPriceSatang,
  parseParcelRate,
} from "../modules/fulfillment-parcel/domain/parcel-rate";
import type { CatalogueProduct, Graph } from "./catalogue-product";

/** What the parcel of one piece costs, in satang, by id of the group's shipping option. */
export type DeliveryOfOne = (product: CatalogueProduct) => number | null;

/** Reads the rates of these products' groups at once: the lightest variant, by the group's own rates. */
export async function deliveriesOf(
  query: Graph,
  products: readonly CatalogueProduct[],
): Promise<DeliveryOfOne> {
  const ids = [...new Set(products.flatMap((product) => product.enterprise_group?.shipping_option_id ?? []))];
  if (ids.length === 0) return () => null;
  const { data } = await query.graph({
    entity: "shipping_option",
    fields: ["id", "data"],
    filters: { id: ids },
  });
  const rates = new Map(data.map((option) => [option.id, parseParcelRate(option.data)]));
  return (product) => {
    const rate = rates.get(product.enterprise_group?.shipping_option_id ?? "");
    const variants = product.variants ?? [];
    if (!rate || variants.length === 0) return null;
    const weights = variants.map((variant) =>
      parcelGrams([{ quantity: 1, piece_grams: variant.weight }], rate),
    );
    return parcelPriceSatang(Math.min(...weights), rate);
  };
}
