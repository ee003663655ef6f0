import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { GROUP_PRODUCT_MODULE } from "../../../modules/group-product";
import type { NewLogEntry } from "../../../modules/group-product/product-rows";
import type GroupProductService from "../../../modules/group-product/service";

export const logProductStep = createStep("log-product", async (entry: NewLogEntry, { container }) => {
  const products: GroupProductService = container.resolve(GROUP_PRODUCT_MODULE);
  await products.log(entry);
  return new StepResponse(null);
});
