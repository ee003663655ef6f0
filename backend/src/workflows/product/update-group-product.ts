import type { UpdateProductBody } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createWorkflow, transform, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk";
import { updateProductsWorkflow, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import { GROUP_PRODUCT_MODULE } from "../../modules/group-product";
import { missingForSale } from "../../modules/group-product/domain/missing-for-sale";
import type { ProductActor } from "../../modules/group-product/product-rows";
import type GroupProductService from "../../modules/group-product/service";
import { recordAuditStep } from "../audit/steps/record-audit";
import { notFound } from "../portal-access/portal-refusal";
import { checkProductFiles } from "./check-product-files";
import { type ProductUpdate, planProductUpdate } from "./plan-product-update";
import { incomplete, priceMissing } from "./product-refusals";
import { type GroupProduct, readGroupProducts } from "./read-group-product";
import { dropChangeStep } from "./steps/drop-change";
import { saveChangeStep } from "./steps/save-change";
import { wantedFacts } from "./wanted-facts";

type Input = ProductUpdate & { audit_actor: AuditActor };

/** Core's own workflows change what holds at once; the rest waits for staff. */
export const updateGroupProductWorkflow = createWorkflow("update-group-product", (input: Input) => {
  when({ input }, (data) => data.input.variants.length > 0).then(() => {
    updateProductVariantsWorkflow.runAsStep({
      input: transform({ input }, (data) => ({ product_variants: data.input.variants })),
    });
  });
  when("product-changes", { input }, (data) => data.input.product !== null).then(() => {
    updateProductsWorkflow.runAsStep({
      input: transform({ input }, (data) => ({ products: data.input.product ? [data.input.product] : [] })),
    });
  });
  when("change-is-void", { input }, (data) => data.input.drop_change).then(() => {
    dropChangeStep(transform({ input }, (data) => ({ product_id: data.input.product_id })));
  });
  saveChangeStep(transform({ input }, (data) => ({ change: data.input.change, log: data.input.log })));
  when("something-changed", { input }, (data) => data.input.log.length > 0).then(() => {
    recordAuditStep(
      transform({ input }, (data) => ({
        act: "product.updated",
        actor: data.input.audit_actor,
        on_behalf_of: data.input.group_id,
        subject: { type: "product", id: data.input.product_id },
        before: { prices: data.input.prices.map(({ before }) => before) },
        after: {
          fields: data.input.log.flatMap(({ after }) => (after?.fields as string[] | undefined) ?? []),
          prices: data.input.prices.map(({ after }) => after),
          asked: data.input.change?.status === "open",
        },
      })),
    );
  });
  return new WorkflowResponse(transform({ input }, (data) => data.input.product_id));
});

type Update = {
  groupId: string;
  id: string;
  body: UpdateProductBody;
  actor: ProductActor;
  auditActor: AuditActor;
};

/** @throws PortalRefusal 404; 400 `product_incomplete` for goods on sale and for what is sent to staff */
export async function updateGroupProduct(container: MedusaContainer, update: Update): Promise<void> {
  const { groupId, id, body, actor, auditActor } = update;
  const [product] = await readGroupProducts(container, groupId, id);
  if (!product) throw notFound();
  const known = new Set(product.variants.map((each) => each.id));
  if (body.variants.length !== known.size || body.variants.some((each) => !known.has(each.id ?? ""))) {
    throw notFound();
  }
  const wanted = wantedFacts(body, [...known]);
  const products: GroupProductService = container.resolve(GROUP_PRODUCT_MODULE);
  const newest = (await products.newestChanges([id])).get(id);
  await checkProductFiles(container, groupId, wanted, known.size > 0 ? withNewest(product, newest) : null);
  const plan = planProductUpdate(product, newest, body, actor);
  if (product.isPublished && body.variants.some((each) => each.price_satang === null || !each.weight_grams)) {
    throw priceMissing();
  }
  if (body.send && (plan.change || !product.isPublished)) {
    const accepted = product.isPublished ? product.facts.certificates : [];
    const missing = missingForSale(
      { ...wanted, variants: body.variants },
      toBangkokDate(new Date()),
      accepted,
    );
    if (missing.length > 0) throw incomplete(missing);
  }
  await updateGroupProductWorkflow(container).run({ input: { ...plan, audit_actor: auditActor } });
}

/** Files of what was asked before stay usable. */
function withNewest(
  { facts }: GroupProduct,
  newest: { after: GroupProduct["facts"] } | undefined,
): GroupProduct["facts"] {
  if (!newest) return facts;
  return {
    ...facts,
    pictures: [...facts.pictures, ...newest.after.pictures],
    certificates: [...facts.certificates, ...newest.after.certificates],
  };
}
