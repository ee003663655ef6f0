import { createProductBody } from "@chumchon/contracts";
import { GROUP_PRODUCT_MODULE } from "../../../modules/group-product";
import type GroupProductService from "../../../modules/group-product/service";
import { createGroupProduct } from "../../../workflows/product/create-group-product";
import { readGroupProducts } from "../../../workflows/product/read-group-product";
import { bodyOf } from "../../validate";
import { answering, portalOf, productActor } from "../portal-request";
import { toProductRow, viewProduct } from "./view-product";

const byThaiName = new Intl.Collator("th");

/** The group's goods by name, with what became of what it asked. */
export const GET = answering(async (req, res) => {
  const all = await readGroupProducts(req.scope, portalOf(req).groupId);
  const products: GroupProductService = req.scope.resolve(GROUP_PRODUCT_MODULE);
  const changes = await products.newestChanges(all.map(({ id }) => id));
  const rows = all.map((product) => toProductRow(product, changes.get(product.id)));
  res.json({ products: rows.sort((a, b) => byThaiName.compare(a.title, b.title)) });
});

/** A new product: in the group's own lists at once, in the shop when staff have looked at it. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const id = await createGroupProduct(req.scope, {
    groupId,
    body: bodyOf(req, createProductBody),
    actor: productActor(req),
    auditActor: actor,
  });
  res.status(201).json({ product: await viewProduct(req.scope, groupId, id) });
});
