import { createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk";
import { updateCartsStep, updateCartWorkflow } from "@medusajs/medusa/core-flows";
import type { Delivery } from "./delivery";

const withoutEmail = ({ input }: { input: Delivery }) => [
  { id: input.cart_id, email: null, customer_id: null },
];

const changesOf = ({ input: { cart_id, email, address, metadata } }: { input: Delivery }) => ({
  id: cart_id,
  ...(email === null ? {} : { email }),
  shipping_address: address,
  metadata,
});

/**
 * Writes who gets the parcels and where. Core keeps the old e-mail address when the new one is empty, and the letter
 * with the order's private link would go there; so it is taken out first.
 *
 * @throws what core's update-cart throws: NOT_FOUND, or NOT_ALLOWED for a cart that has become an order
 */
export const setDeliveryWorkflow = createWorkflow("set-cart-delivery", (input: Delivery) => {
  when({ input }, (data) => data.input.email === null).then(() => {
    updateCartsStep(transform({ input }, withoutEmail));
  });
  updateCartWorkflow.runAsStep({ input: transform({ input }, changesOf) });
});
