import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows";
import { assertGoodsForSale } from "../group/assert-goods-for-sale";

/** Setting a line to nothing removes it, and that is always allowed. */
updateLineItemInCartWorkflow.hooks.validate(async ({ cart, input }, { container }) => {
  if (Number(input.update.quantity) === 0) return;
  const lines: { id: string; variant_id?: string | null }[] = cart.items ?? [];
  const changed = lines.filter((line) => line.id === input.item_id);
  await assertGoodsForSale(
    container,
    changed.map((line) => line.variant_id),
  );
});
