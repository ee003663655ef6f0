import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { assertGoodsForSale } from "../group/assert-goods-for-sale";
import { assertParcelsMatch } from "../group/assert-parcels-match";
import { assertAmountMatches } from "../payment/assert-amount-matches";
import type { CompleteCartCheck } from "./complete-cart-check";

const goodsForSale: CompleteCartCheck = (cart, container) =>
  assertGoodsForSale(
    container,
    (cart.items ?? []).map((item) => item.variant_id),
  );

const parcelsMatch: CompleteCartCheck = (cart, container) => assertParcelsMatch(container, cart);

/**
 * Every check of every area, in this order: a core hook takes one handler in the whole application.
 * An area adds a line here and keeps its check in its own folder.
 */
export const completeCartChecks: readonly CompleteCartCheck[] = [
  goodsForSale,
  parcelsMatch,
  assertAmountMatches,
];

/**
 * A cart that has become an order is only answered with that order again: a group that pauses afterwards must not
 * stand between a shopper and an order that exists.
 */
completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  if (cart.completed_at) return;
  for (const check of completeCartChecks) await check(cart, container);
});
