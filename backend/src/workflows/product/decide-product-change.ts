import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createWorkflow, transform, WorkflowResponse, when } from "@medusajs/framework/workflows-sdk";
import {
  emitEventStep,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import { GROUP_PRODUCT_MODULE } from "../../modules/group-product";
import { changedFacts } from "../../modules/group-product/domain/changed-facts";
import { missingForSale } from "../../modules/group-product/domain/missing-for-sale";
import { netText } from "../../modules/group-product/domain/net-text";
import type { Change } from "../../modules/group-product/product-rows";
import type GroupProductService from "../../modules/group-product/service";
import { recordAuditStep } from "../audit/steps/record-audit";
import { type GroupProduct, readGroupProducts } from "./read-group-product";
import { decideChangeStep } from "./steps/decide-change";
import { logProductStep } from "./steps/log-product";
import { replaceCertificatesStep } from "./steps/replace-certificates";

/** Whoever tells groups listens to it; the data is `{ id, group_id, product_id, status }` of the change. */
export const productChangeDecided = "product-change.decided";

type Input = {
  id: string;
  version: number;
  status: "approved" | "rejected";
  note: string | null;
  by: string;
  actor: AuditActor;
  request_id: string | null;
  /** As the shop has it now. */
  product: GroupProduct;
  category_id: string;
};

const staffName = "เจ้าหน้าที่สมาคม";

const productOf = ({ input, change }: { input: Input; change: Change }) => {
  const { title, description, pictures, net, fda_exempt_reason } = change.after;
  const [only] = net;
  return {
    products: [
      {
        id: change.productId,
        title,
        description,
        status: "published" as const,
        category_ids: [input.category_id],
        images: pictures.map((url) => ({ url })),
        thumbnail: pictures[0] ?? null,
        metadata: {
          ...input.product.metadata,
          net_content: net.length === 1 && only?.amount ? netText(only.amount, only.unit) : null,
          fda_exempt_reason,
        },
      },
    ],
  };
};

const variantsOf = ({ input, change }: { input: Input; change: Change }) => ({
  product_variants: change.after.net.map(({ variant_id, amount, unit }) => {
    const variant = input.product.variants.find(({ id }) => id === variant_id);
    const renamed = amount !== null && (variant?.net_amount !== amount || variant.net_unit !== unit);
    return {
      id: variant_id,
      ...(renamed ? { title: netText(amount, unit) } : {}),
      metadata: { ...variant?.metadata, net_amount: amount, net_unit: unit },
    };
  }),
});

/** Staff's answer to a group's request: approved, it is in the shop with core's own workflows; rejected, it goes back. */
export const decideProductChangeWorkflow = createWorkflow("decide-product-change", (input: Input) => {
  const change = decideChangeStep(
    transform({ input }, ({ input: { id, version, status, by, note } }) => ({
      id,
      version,
      status,
      by,
      note,
    })),
  );
  when({ input }, (data) => data.input.status === "approved").then(() => {
    updateProductVariantsWorkflow.runAsStep({ input: transform({ input, change }, variantsOf) });
    replaceCertificatesStep(
      transform({ change }, (data) => ({
        group_id: data.change.groupId,
        product_id: data.change.productId,
        certificates: data.change.after.certificates,
      })),
    );
    updateProductsWorkflow.runAsStep({ input: transform({ input, change }, productOf) });
  });
  logProductStep(
    transform({ input, change }, (data) => ({
      productId: data.change.productId,
      groupId: data.change.groupId,
      act: data.input.status,
      note: data.input.note,
      after: { fields: changedFacts(data.change.before, data.change.after) },
      actor: { type: "user", id: data.input.by, name: staffName },
    })),
  );
  recordAuditStep(
    transform({ input, change }, (data) => ({
      act: `product_change.${data.input.status}`,
      actor: data.input.actor,
      on_behalf_of: data.change.groupId,
      subject: { type: "product_change", id: data.change.id },
      before: { ...data.change.before },
      after: { ...data.change.after },
      note: data.input.note,
      request_id: data.input.request_id,
    })),
  );
  emitEventStep({
    eventName: productChangeDecided,
    data: transform({ change }, (data) => ({
      id: data.change.id,
      group_id: data.change.groupId,
      product_id: data.change.productId,
      status: data.change.status,
    })),
  });
  return new WorkflowResponse(change);
});

type Decide = Pick<Input, "id" | "version" | "status" | "note" | "by" | "actor" | "request_id">;

/**
 * @throws NOT_FOUND `change_not_found`; INVALID_DATA `product_incomplete`, also for what ran out while it waited; and
 *   what `decideChangeStep` throws
 */
export async function decideProductChange(container: MedusaContainer, decision: Decide): Promise<void> {
  const products: GroupProductService = container.resolve(GROUP_PRODUCT_MODULE);
  const change = await products.findChange(decision.id);
  const [product] = change ? await readGroupProducts(container, change.groupId, change.productId) : [];
  if (!change || !product) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "ไม่พบคำขอนี้", "change_not_found");
  }
  if (decision.status === "approved") assertComplete(product, change);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_category",
    fields: ["id"],
    filters: { handle: change.after.category },
  });
  await decideProductChangeWorkflow(container).run({
    input: { ...decision, product, category_id: data[0]?.id ?? "" },
  });
}

function assertComplete(product: GroupProduct, change: Change): void {
  const variants = product.variants.map((variant) => ({
    price_satang: variant.price_satang,
    weight_grams: variant.weight_grams,
    net_unit: variant.net_unit,
    net_amount: change.after.net.find(({ variant_id }) => variant_id === variant.id)?.amount ?? null,
  }));
  const accepted = product.isPublished ? product.facts.certificates : [];
  const missing = missingForSale({ ...change.after, variants }, toBangkokDate(new Date()), accepted);
  if (missing.length === 0) return;
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `ข้อมูลสินค้ายังไม่ครบ (${missing.join(", ")}) โปรดส่งกลับให้กลุ่มเติมก่อน`,
    "product_incomplete",
  );
}
