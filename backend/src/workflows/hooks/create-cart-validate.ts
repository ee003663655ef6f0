import { createCartWorkflow } from "@medusajs/medusa/core-flows";
import { assertGoodsForSale } from "../group/assert-goods-for-sale";

createCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  const items = cart.items ?? [];
  await assertGoodsForSale(
    container,
    items.map((item) => item.variant_id),
  );
});
