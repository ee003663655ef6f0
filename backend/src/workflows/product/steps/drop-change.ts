import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { GROUP_PRODUCT_MODULE } from "../../../modules/group-product";
import type GroupProductService from "../../../modules/group-product/service";

/** The group wants again what the shop has: staff need not look. */
export const dropChangeStep = createStep(
  "drop-product-change",
  async ({ product_id }: { product_id: string }, { container }) => {
    const products: GroupProductService = container.resolve(GROUP_PRODUCT_MODULE);
    await products.dropChange(product_id);
    return new StepResponse(null);
  },
);
