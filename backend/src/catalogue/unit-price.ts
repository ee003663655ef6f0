import type { CatalogueVariant } from "./catalogue-product";

const perAmount = { g: { amount: 100, label: "100 g" }, ml: { amount: 100, label: "100 ml" } } as const;

/**
 * The price that lets a shopper compare sizes: satang for 100 g or 100 ml, rounded to the satang.
 * null where the goods are counted in pieces.
 */
export function unitPrice(
  variant: CatalogueVariant,
  priceSatang: number,
): { satang: number; per: string } | null {
  const amount = Number(variant.metadata?.net_amount ?? 0);
  const unit = variant.metadata?.net_unit;
  if (!(amount > 0) || (unit !== "g" && unit !== "ml")) return null;
  const per = perAmount[unit];
  return { satang: Math.round((priceSatang * per.amount) / amount), per: per.label };
}
