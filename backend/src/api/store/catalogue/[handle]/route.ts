import { handle as handleShape } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findProductDetail } from "../../../../catalogue/find-product-detail";
import { answerByVersion } from "../answer-by-version";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  await answerByVersion(req, res, async () => {
    const handle = handleShape.safeParse(req.params.handle);
    const product = handle.success ? await findProductDetail(req.scope, handle.data) : null;
    if (product) return { status: 200, body: { product } };
    return {
      status: 404,
      body: { type: "not_found", code: "product_not_found", message: "There is no such product." },
    };
  });
};
