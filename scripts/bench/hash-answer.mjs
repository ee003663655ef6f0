import { createHash } from "node:crypto";

/**
 * One hash over what two answers have in common, whatever else they carry: id, handle, title and lowest price in satang.
 *
 * @param {{ id: string, handle: string, title: string, satang: number }[]} products
 */
export function hashAnswer(products) {
  const rows = products.map(({ id, handle, title, satang }) => [id, handle, title, satang]);
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

/** @param {{ products: { id: string, handle: string, title: string, price_satang: number }[] }} answer */
export const oursOf = (answer) =>
  answer.products.map(({ id, handle, title, price_satang }) => ({ id, handle, title, satang: price_satang }));

/**
 * @typedef {{ calculated_price?: { calculated_amount: number | null } | null }} PricedVariant
 * @param {{ products: { id: string, handle: string, title: string, variants: PricedVariant[] }[] }} answer
 */
export const peersOf = (answer) =>
  answer.products.map(({ id, handle, title, variants }) => ({
    id,
    handle,
    title,
    satang: Math.min(
      ...variants.flatMap((variant) => {
        const amount = variant.calculated_price?.calculated_amount;
        return amount === null || amount === undefined ? [] : [Math.round(amount * 100)];
      }),
    ),
  }));
