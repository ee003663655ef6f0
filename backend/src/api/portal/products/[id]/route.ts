import { updateProductBody } from "@chumchon/contracts";
import { updateGroupProduct } from "../../../../workflows/product/update-group-product";
import { bodyOf } from "../../../validate";
import { answering, param, portalOf, productActor } from "../../portal-request";
import { viewProduct } from "../view-product";

/** One product as the group wants it, with who changed what. */
export const GET = answering(async (req, res) => {
  res.json({ product: await viewProduct(req.scope, portalOf(req).groupId, param(req, "id")) });
});

/** Price, weight and storage hold at once; the rest when staff have looked at it. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const id = param(req, "id");
  await updateGroupProduct(req.scope, {
    groupId,
    id,
    body: bodyOf(req, updateProductBody),
    actor: productActor(req),
    auditActor: actor,
  });
  res.json({ product: await viewProduct(req.scope, groupId, id) });
});
