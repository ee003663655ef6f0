import { createHash } from "node:crypto";
import type { CreateProductBody } from "@chumchon/contracts";
import { satangToBaht } from "@chumchon/money";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import type { AuditActor } from "../../modules/audit/domain/audit-act";
import { missingForSale } from "../../modules/group-product/domain/missing-for-sale";
import { netText } from "../../modules/group-product/domain/net-text";
import type { ProductActor } from "../../modules/group-product/product-rows";
import { recordAuditStep } from "../audit/steps/record-audit";
import { setProductGroupWorkflow } from "../group/set-product-group";
import { findSalesChannelStep } from "../group/steps/find-sales-channel";
import { moveStock } from "../stock/move-stock";
import { checkProductFiles } from "./check-product-files";
import { incomplete } from "./product-refusals";
import { readGroupProducts } from "./read-group-product";
import { saveChangeStep } from "./steps/save-change";
import { wantedFacts } from "./wanted-facts";

type NewGroupProduct = {
  group_id: string;
  handle: string;
  category_id: string;
  is_sample: boolean;
  body: CreateProductBody;
  actor: ProductActor;
  audit_actor: AuditActor;
};

const option = "ขนาด";

/** As core wants it: a draft that shows in the group's own lists only, whatever staff still have to look at. */
const coreProductOf = ({ input, channel_id }: { input: NewGroupProduct; channel_id: string }) => {
  const { body, handle, category_id, is_sample } = input;
  const [variant] = body.variants;
  const size = variant?.net_amount ? netText(variant.net_amount, variant.net_unit) : "ปกติ";
  const { price_satang = null, weight_grams = null } = variant ?? {};
  return {
    products: [
      {
        title: body.title,
        handle,
        status: "draft" as const,
        category_ids: [category_id],
        sales_channels: [{ id: channel_id }],
        ...(body.pictures[0] ? { thumbnail: body.pictures[0] } : {}),
        metadata: { storage: body.storage, shelf_life_days: body.shelf_life_days, is_sample },
        options: [{ title: option, values: [size] }],
        variants: [
          {
            title: size,
            options: { [option]: size },
            manage_inventory: true,
            allow_backorder: false,
            ...(weight_grams === null ? {} : { weight: weight_grams }),
            metadata: { net_amount: variant?.net_amount ?? null, net_unit: variant?.net_unit ?? "g" },
            prices:
              price_satang === null ? [] : [{ amount: satangToBaht(price_satang), currency_code: "thb" }],
          },
        ],
      },
    ],
  };
};

type Made = { id: string; variants: { id: string }[] }[];

const changeOf = ({ input, made }: { input: NewGroupProduct; made: Made }) => {
  const { body, group_id: groupId, actor } = input;
  const productId = made[0]?.id ?? "";
  const after = wantedFacts(
    body,
    (made[0]?.variants ?? []).map(({ id }) => id),
  );
  const status = body.send ? ("open" as const) : ("draft" as const);
  const log = { productId, groupId, actor };
  return {
    change: { productId, groupId, kind: "first" as const, status, before: null, after, actor },
    log: [
      { ...log, act: "created" as const, after: { title: body.title } },
      ...(body.send ? [{ ...log, act: "sent" as const }] : []),
    ],
  };
};

/** Makes a product of a group: core's draft, its group, parcel and place on the shelf, and what staff shall look at. */
export const createGroupProductWorkflow = createWorkflow("create-group-product", (input: NewGroupProduct) => {
  const channel_id = findSalesChannelStep({});
  const made = createProductsWorkflow.runAsStep({ input: transform({ input, channel_id }, coreProductOf) });
  setProductGroupWorkflow.runAsStep({
    input: transform({ input, made }, (data) => ({
      product_ids: data.made.map(({ id }) => id),
      group_id: data.input.group_id,
    })),
  });
  saveChangeStep(transform({ input, made }, changeOf));
  recordAuditStep(
    transform({ input, made }, (data) => ({
      act: "product.created",
      actor: data.input.audit_actor,
      on_behalf_of: data.input.group_id,
      subject: { type: "product", id: data.made[0]?.id ?? "" },
      after: { title: data.input.body.title, sent: data.input.body.send },
    })),
  );
  return new WorkflowResponse(transform({ made }, (data) => data.made[0]?.id ?? ""));
});

type Create = { groupId: string; body: CreateProductBody; actor: ProductActor; auditActor: AuditActor };

/**
 * The same request makes one product, however often it arrives: the handle is made of it, and core keeps handles apart.
 * The first stock is a movement as every other.
 *
 * @returns the product's id
 * @throws PortalRefusal 400 `product_incomplete`, 404 for pictures of others
 */
export async function createGroupProduct(container: MedusaContainer, create: Create): Promise<string> {
  const { groupId, body, actor, auditActor } = create;
  const wanted = wantedFacts(body, [""]);
  const missing = missingForSale({ ...wanted, variants: body.variants }, toBangkokDate(new Date()));
  if (body.send && missing.length > 0) throw incomplete(missing);
  await checkProductFiles(container, groupId, wanted, null);
  const place = await placeOf(container, groupId, body);
  const id =
    (await findByHandle(container, place.handle)) ??
    (
      await createGroupProductWorkflow(container).run({
        input: { group_id: groupId, body, actor, audit_actor: auditActor, ...place },
      })
    ).result;
  if (body.stock > 0) await stockFirst(container, { id, groupId, body, actor });
  return id;
}

async function placeOf(container: MedusaContainer, groupId: string, body: CreateProductBody) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data: groups }, { data: categories }] = await Promise.all([
    query.graph({
      entity: "enterprise_group",
      fields: ["handle", "is_sample"],
      filters: { id: groupId },
    }),
    query.graph({ entity: "product_category", fields: ["id"], filters: { handle: body.category } }),
  ]);
  const [group, category] = [groups[0], categories[0]];
  if (!group || !category) throw new Error(`group ${groupId} or category ${body.category} is gone`);
  const rest = createHash("sha256").update(`${groupId}:${body.request_key}`).digest("hex").slice(0, 10);
  return {
    handle: `${group.handle.slice(0, 60)}-${rest}`,
    category_id: category.id,
    is_sample: group.is_sample,
  };
}

async function findByHandle(container: MedusaContainer, handle: string): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "product", fields: ["id"], filters: { handle } });
  return data[0]?.id;
}

async function stockFirst(
  container: MedusaContainer,
  { id, groupId, body, actor }: { id: string } & Pick<Create, "groupId" | "body" | "actor">,
): Promise<void> {
  const [product] = await readGroupProducts(container, groupId, id);
  const item = product?.variants[0]?.item_id;
  if (!item) throw new Error(`product ${id} has no place on the shelf`);
  await moveStock(container, {
    groupId,
    inventoryItemId: item,
    kind: "count",
    change: { to: body.stock },
    reason: null,
    actor,
    requestKey: `first-${id}`,
  });
}
