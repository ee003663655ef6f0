import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { loadCatalogueProducts } from "../../../../../catalogue/catalogue-product";
import { parseParcelRate } from "../../../../../modules/fulfillment-parcel/domain/parcel-rate";
import { type CartRow, cartSummary } from "./cart-summary";

const cartFields = [
  "id",
  "completed_at",
  "email",
  "metadata",
  "item_total",
  "discount_total",
  "items.id",
  "items.product_id",
  "items.variant_id",
  "items.product_title",
  "items.product_handle",
  "items.variant_title",
  "items.thumbnail",
  "items.quantity",
  "items.unit_price",
  "items.total",
  "shipping_address.*",
  "shipping_methods.shipping_option_id",
];

/** The cart as its page shows it: by group, each with its parcel, each line with what stands in its way. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "cart", fields: cartFields, filters: { id: req.params.id } });
  // The fields above are what the type says.
  const cart = data[0] as unknown as CartRow | undefined;
  if (!cart) {
    return void res
      .status(404)
      .json({ type: "not_found", code: "cart_not_found", message: "There is no such cart." });
  }
  const productIds = [...new Set(cart.items.flatMap((item) => item.product_id ?? []))];
  const products = await loadCatalogueProducts(query, { id: productIds });
  const optionIds = products.flatMap((product) => product.enterprise_group?.shipping_option_id ?? []);
  const options =
    optionIds.length === 0
      ? []
      : (
          await query.graph({
            entity: "shipping_option",
            fields: ["id", "data"],
            filters: { id: [...new Set(optionIds)] },
          })
        ).data;
  const rates = new Map(options.map((option) => [option.id, parseParcelRate(option.data)]));
  res.json(cartSummary(cart, products, rates));
};
