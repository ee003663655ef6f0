import type { LinkDefinition } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import {
  createRemoteLinkStep,
  dismissRemoteLinkStep,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows";
import { ENTERPRISE_GROUP_MODULE } from "../../modules/enterprise-group/index";
import { recordAuditStep } from "../audit/steps/record-audit";
import { type ActedBy, productsGiven } from "./group-acts";
import { moveStockStep } from "./steps/move-stock";
import { type ProductGroupPlan, planProductGroupStep } from "./steps/plan-product-group";

const link = (product_id: string, enterprise_group_id: string): LinkDefinition => ({
  [Modules.PRODUCT]: { product_id },
  [ENTERPRISE_GROUP_MODULE]: { enterprise_group_id },
});

const linksToDismiss = ({ plan }: { plan: ProductGroupPlan }) =>
  plan.leave.map((each) => link(each.product_id, each.group_id));

const linksToCreate = ({ plan }: { plan: ProductGroupPlan }) => {
  const { group } = plan;
  return group ? plan.join.map((product_id) => link(product_id, group.id)) : [];
};

const productUpdates = ({ plan }: { plan: ProductGroupPlan }) => ({
  products: plan.product_ids.map((id) => ({ id, shipping_profile_id: plan.group?.profile_id ?? null })),
});

/**
 * Gives products to a group (null: to none): the link, the shipping profile by which they travel in the group's
 * parcel, and stock at the group's location only. Core's `product.updated` follows. Running it again mends
 * whatever of the three is out of step.
 *
 * @throws NOT_FOUND `product_not_found`, `group_not_found`; NOT_ALLOWED `stock_reserved`
 */
export const setProductGroupWorkflow = createWorkflow(
  "set-product-group",
  (input: { product_ids: string[]; group_id: string | null; by?: ActedBy }) => {
    const plan = planProductGroupStep(
      transform({ input }, ({ input: { product_ids, group_id } }) => ({ product_ids, group_id })),
    );
    moveStockStep(
      transform({ plan }, (data) => ({
        item_ids: data.plan.inventory_item_ids,
        location_id: data.plan.group?.location_id ?? null,
      })),
    );
    dismissRemoteLinkStep(transform({ plan }, linksToDismiss));
    createRemoteLinkStep(transform({ plan }, linksToCreate));
    updateProductsWorkflow.runAsStep({ input: transform({ plan }, productUpdates) });
    recordAuditStep(transform({ plan, input }, (data) => productsGiven(data.plan, data.input.by)));
    return new WorkflowResponse(plan);
  },
);
