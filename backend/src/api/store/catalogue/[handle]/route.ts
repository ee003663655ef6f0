import { handle as handleShape } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  type CatalogueProduct,
  type Graph,
  loadCatalogueProducts,
} from "../../../../catalogue/catalogue-product";
import { productDetail } from "../../../../catalogue/product-detail";
import {
  parcelGrams,
  parcelPriceSatang,
  parseParcelRate,
} from "../../../../modules/fulfillment-parcel/domain/parcel-rate";

export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const handle = handleShape.safeParse(req.params.handle);
  const [product] = handle.success ? await loadCatalogueProducts(query, { handle: handle.data }) : [];
  const today = toBangkokDate(new Date());
  const detail = product ? productDetail(product, today, await deliveryOfOne(query, product)) : null;
  if (!detail) {
    return void res
      .status(404)
      .json({ type: "not_found", code: "product_not_found", message: "There is no such product." });
  }
  res.json({ product: detail });
};

/** What the parcel of one piece costs, in satang: the lightest variant, by the group's own rates. */
async function deliveryOfOne(query: Graph, product: CatalogueProduct): Promise<number | null> {
  const optionId = product.enterprise_group?.shipping_option_id;
  if (!optionId) return null;
  const { data } = await query.graph({
    entity: "shipping_option",
    fields: ["id", "data"],
    filters: { id: optionId },
  });
  const option = data[0];
  if (!option) return null;
  const rate = parseParcelRate(option.data);
  const weights = (product.variants ?? []).map((variant) =>
    parcelGrams([{ quantity: 1, piece_grams: variant.weight }], rate),
  );
  return weights.length === 0 ? null : parcelPriceSatang(Math.min(...weights), rate);
}
