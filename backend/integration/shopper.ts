import type {
  CartParcelsResponse,
  OrderGroupsResponse,
  OrderPayment,
  PayResponse,
} from "@chumchon/contracts";
import { currentPrivacyVersion } from "@chumchon/contracts";
import type { PaymentShop } from "./payment-shop";

export type Answer<T> = { status: number; data: T; headers?: Record<string, unknown> };

/** The runner's HTTP client, as far as these tests use it. */
export type Api = {
  get<T>(path: string, options?: object): Promise<Answer<T>>;
  post<T>(path: string, body?: unknown, options?: object): Promise<Answer<T>>;
};

export type Payment = { order: PayResponse["order"]; payment: OrderPayment };
export type Refusal = { type: string; code: string; message: string; details?: Record<string, unknown> };

/** A shopper with a browser of their own: knows the tokens of one cart and of its order. */
export class Shopper {
  cartId = "";
  orderId = "";
  private cartToken = "";
  private orderToken = "";
  /** What the storefront hands on of this shopper, with the secret that proves it; null: nothing. */
  behind: { shopper: string; address: string } | null = null;

  constructor(
    private api: Api,
    private readonly shop: PaymentShop,
  ) {}

  private get options() {
    return {
      headers: {
        ...this.shop.storeHeaders,
        ...(this.cartToken ? { "x-cart-token": this.cartToken } : {}),
        ...(this.orderToken ? { "x-order-token": this.orderToken } : {}),
        ...(this.behind
          ? {
              "x-shop-secret": process.env.SHOP_SECRET,
              "x-shopper": this.behind.shopper,
              "x-client-address": this.behind.address,
            }
          : {}),
      },
      validateStatus: () => true,
    };
  }

  /** Honey and squid in the cart, address given. */
  async fillCart(lines: { variant_id: string; quantity: number }[] = this.oneOfEach()): Promise<this> {
    const made = await this.post<{ cart: { id: string }; cart_token: string }>("/store/carts", {
      region_id: this.shop.regionId,
      sales_channel_id: this.shop.salesChannelId,
      items: lines,
    });
    if (made.status !== 200) throw new Error(`cart: ${made.status} ${JSON.stringify(made.data)}`);
    this.cartId = made.data.cart.id;
    this.cartToken = made.data.cart_token;
    return this.giveAddress({ address_line: "99/1 หมู่ 2", address_key: "210114-21150" });
  }

  /** Name and phone, and the place for whoever wants a parcel. */
  async giveAddress(place: { address_line: string; address_key: string } | null): Promise<this> {
    const address = await this.post(`/store/carts/${this.cartId}/address`, {
      name: "สมศรี ใจดี",
      phone: "081-234-5678",
      ...place,
      privacy_version: currentPrivacyVersion,
    });
    if (address.status !== 200) throw new Error(`address: ${JSON.stringify(address.data)}`);
    return this;
  }

  /** As the shop's page does, so that the price of every parcel is known before the button is. */
  async chooseParcels(): Promise<this> {
    const chosen = await this.post(`/store/carts/${this.cartId}/parcels`);
    if (chosen.status !== 200) throw new Error(`parcels: ${JSON.stringify(chosen.data)}`);
    return this;
  }

  /** Which goods are fetched; the answer names every group's delivery. */
  choose = (body: { pickup?: string[] }) =>
    this.post<CartParcelsResponse & Refusal>(`/store/carts/${this.cartId}/parcels`, body);

  groups = async () =>
    (await this.get<OrderGroupsResponse>(`/store/orders/${this.orderId}/groups`)).data.group_orders;

  /** From now on by way of another backend process. */
  through(api: Api): this {
    this.api = api;
    return this;
  }

  /** Goes on with another cart, as after "order again". */
  async takeCart(cartId: string, cartToken: string): Promise<void> {
    this.cartId = cartId;
    this.cartToken = cartToken;
  }

  oneOfEach() {
    return [
      { variant_id: this.shop.honeyVariantId, quantity: 1 },
      { variant_id: this.shop.squidVariantId, quantity: 2 },
    ];
  }

  async tryToPay(body: object = { method: "promptpay" }): Promise<Answer<PayResponse & Refusal>> {
    const answer = await this.post<PayResponse & Refusal>(`/store/carts/${this.cartId}/pay`, body);
    if (answer.status === 200) {
      this.orderId = answer.data.order.id;
      this.orderToken = answer.data.order_token;
    }
    return answer;
  }

  async pay(body: object = { method: "promptpay" }): Promise<PayResponse> {
    const answer = await this.tryToPay(body);
    if (answer.status !== 200) throw new Error(`pay: ${answer.status} ${JSON.stringify(answer.data)}`);
    return answer.data;
  }

  payment = () => this.get<Payment>(`/store/orders/${this.orderId}/payment`);
  check = () => this.post<Payment>(`/store/orders/${this.orderId}/payment/check`);
  cancel = () => this.post<Payment & Refusal>(`/store/orders/${this.orderId}/cancel`);
  reorder = () =>
    this.post<{ cart_id: string; cart_token: string; missing: unknown[] }>(
      `/store/orders/${this.orderId}/reorder`,
    );

  get<T>(path: string, extra: object = {}) {
    return this.api.get<T>(path, { ...this.options, ...extra });
  }

  post<T>(path: string, body: unknown = {}) {
    return this.api.post<T>(path, body, this.options);
  }
}
