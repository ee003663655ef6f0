import { setProductGroupBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setProductGroupWorkflow } from "../../../../../workflows/group/set-product-group";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";
import { readProductGroup } from "./read-product-group";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  res.json(await readProductGroup(req.scope, req.params.id ?? ""));
};

export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const id = req.params.id ?? "";
  const { group_id } = bodyOf(req, setProductGroupBody);
  await setProductGroupWorkflow(req.scope).run({
    input: { product_ids: [id], group_id, by: auditActorOf(req) },
  });
  res.json(await readProductGroup(req.scope, id));
};
