import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createOrderPaymentCollectionWorkflow,
  markPaymentCollectionAsPaid,
} from "@medusajs/medusa/core-flows";
import type { PaymentShop } from "./payment-shop";

/** One line or parcel of an order to place; amounts in baht, as Medusa has them. */
export interface LineToPlace {
  handle: "honey" | "squid";
  quantity: number;
  unitPrice: number;
  discount?: number;
}

export interface OrderToPlace {
  lines: LineToPlace[];
  /** Price of the parcel of each group, and what of it is free. */
  parcels: { handle: "honey" | "squid"; price: number; discount?: number }[];
}

/** Writes an order as core's complete-cart leaves it, without a cart and without stock: money is what is tested. */
export async function placeOrder(container: MedusaContainer, shop: PaymentShop, order: OrderToPlace) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const products = await query.graph({
    entity: "product",
    fields: [
      "id",
      "title",
      "variants.id",
      "variants.title",
      "enterprise_group.handle",
      "enterprise_group.shipping_option_id",
    ],
    filters: {},
  });
  const productOf = (handle: string) => {
    const product = products.data.find((each) => each.enterprise_group?.handle === handle);
    if (!product) throw new Error(`no product of ${handle}`);
    return product;
  };
  const adjustments = (amount = 0) => (amount > 0 ? [{ code: "TEST", amount }] : []);
  return container.resolve(Modules.ORDER).createOrders({
    region_id: shop.regionId,
    sales_channel_id: shop.salesChannelId,
    currency_code: "thb",
    email: "somchai@example.com",
    items: order.lines.map((line) => {
      const product = productOf(line.handle);
      return {
        title: product.title,
        product_id: product.id,
        product_title: product.title,
        variant_id: product.variants[0]?.id,
        variant_title: product.variants[0]?.title ?? "",
        quantity: line.quantity,
        unit_price: line.unitPrice,
        adjustments: adjustments(line.discount),
      };
    }),
    shipping_methods: order.parcels.map((parcel) => ({
      name: "พัสดุ",
      amount: parcel.price,
      shipping_option_id: productOf(parcel.handle).enterprise_group?.shipping_option_id ?? undefined,
      adjustments: adjustments(parcel.discount),
    })),
  });
}

/** Captures `baht` of an order in one payment, recorded by hand: no charge at Omise, no attempt of ours. */
export async function captureByHand(container: MedusaContainer, orderId: string, baht: number) {
  const { result: collections } = await createOrderPaymentCollectionWorkflow(container).run({
    input: { order_id: orderId, amount: baht },
  });
  const { result: payment } = await markPaymentCollectionAsPaid(container).run({
    input: { order_id: orderId, payment_collection_id: collections[0]?.id ?? "", captured_by: "test" },
  });
  if (!payment) throw new Error("the payment was not made");
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "payment",
    fields: ["id", "payment_session_id"],
    filters: { id: payment.id },
  });
  const made = data[0] as { id: string; payment_session_id: string } | undefined;
  return { id: payment.id, sessionId: made?.payment_session_id ?? "" };
}
