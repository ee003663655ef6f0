import type { Answer, Api } from "../../integration/shopper";
import type { Payer, PayerAnswer } from "../load/pay-at-once";
import type { VanillaIds } from "./vanilla-shop";

type Completed = {
  type?: "order" | "cart";
  order?: { id: string };
  error?: { type?: string; message?: string };
  code?: string;
  message?: string;
};

/** A buyer of untouched Medusa: the steps of its own storefront up to the button. */
export class VanillaShopper implements Payer {
  private cartId = "";

  constructor(
    private api: Api,
    private readonly ids: VanillaIds,
  ) {}

  through(api: Api): this {
    this.api = api;
    return this;
  }

  async fillCart(): Promise<this> {
    const { cart } = await this.must<{ cart: { id: string } }>("/store/carts", {
      region_id: this.ids.regionId,
      sales_channel_id: this.ids.salesChannelId,
      email: "buyer@example.test",
      items: [{ variant_id: this.ids.variantId, quantity: 1 }],
      shipping_address: {
        first_name: "ก",
        last_name: "ข",
        address_1: "99/1",
        city: "ระยอง",
        postal_code: "21150",
        country_code: "th",
      },
    });
    this.cartId = cart.id;
    await this.must(`/store/carts/${cart.id}/shipping-methods`, { option_id: this.ids.optionId });
    const { payment_collection } = await this.must<{ payment_collection: { id: string } }>(
      "/store/payment-collections",
      { cart_id: cart.id },
    );
    await this.must(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    });
    return this;
  }

  /** Completes the cart; core's answers in the words of `payAtOnce`. */
  async tryToPay(): Promise<PayerAnswer> {
    const { status, data } = await this.post<Completed>(`/store/carts/${this.cartId}/complete`, {});
    if (status === 200 && data.order) return { status, data: { order: data.order } };
    const code = data.error?.type ?? data.code ?? "refused";
    const message = data.error?.message ?? data.message ?? "";
    if (status === 409) return { status, data: { code: "payment_in_progress", message } };
    return { status: status === 200 ? 400 : status, data: { code, message } };
  }

  private async must<T>(path: string, body: object): Promise<T> {
    const answer = await this.post<T>(path, body);
    if (answer.status !== 200)
      throw new Error(`vanilla ${path}: ${answer.status} ${JSON.stringify(answer.data)}`);
    return answer.data;
  }

  private post<T>(path: string, body: object): Promise<Answer<T>> {
    return this.api.post<T>(path, body, { headers: { "x-publishable-api-key": this.ids.publishableKey } });
  }
}
