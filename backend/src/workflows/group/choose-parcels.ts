import { createWorkflow, transform, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk";
import {
  addShippingMethodToCartWorkflow,
  refreshCartItemsWorkflow,
  removeShippingMethodFromCartStep,
} from "@medusajs/medusa/core-flows";
import { type ChooseParcels, planParcelsStep } from "./steps/plan-parcels";

/**
 * Gives the cart one delivery method for every group in it, at today's price, and no other: core keeps the method of
 * a group whose last line was removed while it is the cart's only one. Running it again ends in the same state.
 *
 * @throws NOT_FOUND `cart_not_found`; NOT_ALLOWED `pickup_not_offered`; core's own error for a cart that is an order already
 */
export const chooseParcelsWorkflow = createWorkflow("choose-cart-parcels", (input: ChooseParcels) => {
  const plan = planParcelsStep(input);
  when({ plan }, (data) => data.plan.orphan_method_ids.length > 0).then(() => {
    removeShippingMethodFromCartStep(
      transform({ plan }, (data) => ({ shipping_method_ids: data.plan.orphan_method_ids })),
    );
  });
  when("choose-options", { plan }, (data) => data.plan.option_ids.length > 0).then(() => {
    addShippingMethodToCartWorkflow.runAsStep({
      input: transform({ plan }, (data) => ({
        cart_id: data.plan.cart_id,
        options: data.plan.option_ids.map((id) => ({ id, data: {} })),
      })),
    });
  });
  when("refresh-emptied", { plan }, ({ plan: { option_ids, orphan_method_ids } }) => {
    return option_ids.length === 0 && orphan_method_ids.length > 0;
  }).then(() => {
    refreshCartItemsWorkflow.runAsStep({
      input: transform({ plan }, (data) => ({ cart_id: data.plan.cart_id })),
    });
  });
  return new WorkflowResponse(plan);
});
