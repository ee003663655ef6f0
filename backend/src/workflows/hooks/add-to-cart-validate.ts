import { addToCartWorkflow } from "@medusajs/medusa/core-flows";
import { assertGoodsForSale } from "../group/assert-goods-for-sale";

addToCartWorkflow.hooks.validate(async ({ input }, { container }) => {
  const items = input.items ?? [];
  await assertGoodsForSale(
    container,
    items.map((item) => item.variant_id),
  );
});
