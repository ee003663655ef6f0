import { z } from "zod";
import { handle, id, isoInstant, satang } from "./primitives.js";

/**
 * POST /store/carts/:id/address. Texts are checked for length here; phone and tambon by the rules of @chumchon/thai.
 * Who fetches everything at the groups gives name and phone alone; paying a parcel without a place is refused.
 */
export const checkoutAddress = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    phone: z.string().trim().min(1).max(30),
    email: z.union([z.literal(""), z.email().max(200)]).optional(),
    /** House number, village, soi, road. */
    address_line: z.string().trim().min(1).max(200).optional(),
    /** `key` of an address row of @chumchon/thai/address: sub-district and postcode together. */
    address_key: z.string().trim().min(1).max(80).optional(),
    note: z.string().trim().max(300).optional(),
    /** Version of the privacy notice that was shown and accepted. */
    privacy_version: z.string().trim().min(1).max(40),
  })
  .refine((body) => body.address_line !== undefined || body.address_key === undefined, {
    path: ["address_line"],
    message: "is required with address_key",
  })
  .refine((body) => body.address_key !== undefined || body.address_line === undefined, {
    path: ["address_key"],
    message: "is required with address_line",
  });
export type CheckoutAddress = z.infer<typeof checkoutAddress>;

/** How one group's goods reach the shopper: sent by the group, or fetched there. */
export const deliveryKinds = ["parcel", "pickup"] as const;
export const deliveryKind = z.enum(deliveryKinds);
export type DeliveryKind = z.infer<typeof deliveryKind>;

/**
 * POST /store/carts/:id/parcels: a delivery for every group of the cart.
 * `pickup` names the groups at which the shopper fetches the goods; without it what was chosen stays.
 */
export const chooseParcelsBody = z.strictObject({ pickup: z.array(id).max(60).optional() });

/** GET /store/carts/:id/parcels: one parcel a group; priced by the group's lines. */
export const cartParcel = z.object({
  group: z.object({ id, handle, name: z.string(), name_en: z.string().nullable() }),
  option_id: id,
  delivery: deliveryKind,
  price_satang: satang,
  weight_grams: z.number().int(),
  item_satang: satang,
});
export const cartParcelsResponse = z.object({ parcels: z.array(cartParcel), delivery_satang: satang });
export type CartParcelsResponse = z.infer<typeof cartParcelsResponse>;
export type CartParcel = z.infer<typeof cartParcel>;

export const paymentMethods = ["promptpay", "card"] as const;
export const paymentMethod = z.enum(paymentMethods);
export type PaymentMethod = z.infer<typeof paymentMethod>;

export const payBody = z
  .strictObject({
    method: paymentMethod,
    /** Token made by Omise.js in the browser; card numbers never reach our servers. */
    card_token: z
      .string()
      .regex(/^tokn_[A-Za-z0-9_]{5,80}$/)
      .optional(),
    locale: z.enum(["th", "en"]).default("th"),
  })
  .refine((body) => body.method !== "card" || body.card_token !== undefined, {
    path: ["card_token"],
    message: "is required for a card",
  });

/**
 * What the order's page shows of its payment.
 * waiting: the shopper has to act (QR or 3-D Secure); checking: Omise has not said what became of it;
 * paid; failed, expired, cancelled: final, stock is free again.
 */
export const paymentStates = ["waiting", "checking", "paid", "failed", "expired", "cancelled"] as const;

export const orderPayment = z.object({
  method: paymentMethod,
  state: z.enum(paymentStates),
  amount_satang: satang,
  /** Only while waiting for a QR: GET /store/orders/:id/qr gives the picture. */
  has_qr: z.boolean(),
  expires_at: isoInstant.nullable(),
  /** Only while waiting for 3-D Secure. */
  authorize_uri: z.string().nullable(),
  failure_code: z.string().nullable(),
  paid_at: isoInstant.nullable(),
  livemode: z.boolean(),
});
export type OrderPayment = z.infer<typeof orderPayment>;

/** 200 of POST /store/carts/:id/pay. The token is shown once: only its hash is stored. */
export const payResponse = z.object({
  order: z.object({ id, display_id: z.number().int(), status: z.string(), payment_status: z.string() }),
  order_token: z.string(),
  payment: orderPayment,
});
export type PayResponse = z.infer<typeof payResponse>;

/** GET /store/orders/:id/payment and answers of POST …/payment/check and …/cancel. */
export const orderPaymentResponse = z.object({
  order: z.object({ id, display_id: z.number().int(), status: z.string(), payment_status: z.string() }),
  payment: orderPayment,
});

/** POST /store/orders/:id/reorder: a new cart with the same lines and address at today's price and stock. */
export const reorderResponse = z.object({
  cart_id: id,
  cart_token: z.string(),
  /** Lines that could not be taken over, with what is left of them. */
  missing: z.array(z.object({ title: z.string(), wanted: z.number().int(), taken: z.number().int() })),
});

/** Version of the privacy notice that the shop shows now; stored with the acceptance on cart and order. */
export const currentPrivacyVersion = "draft-1";

/** GET /store/carts/:id/summary: the cart as its page shows it, by group. */
export const cartSummaryItem = z.object({
  id,
  product_handle: z.string(),
  title: z.string(),
  title_en: z.string().nullable(),
  variant_title: z.string().nullable(),
  variant_title_en: z.string().nullable().default(null),
  thumbnail: z.string().nullable(),
  quantity: z.number().int(),
  /** Most that can be ordered now, capped at 99. */
  max_quantity: z.number().int(),
  unit_price_satang: satang,
  total_satang: satang,
  /** ok, or why the line can't be ordered now. */
  state: z.enum(["ok", "sold_out", "too_many", "group_not_active", "not_sold_online"]),
});

export const cartSummaryResponse = z.object({
  cart: z.object({
    id,
    /** Set once the cart has become an order: it can't be changed any more. */
    completed: z.boolean(),
    item_count: z.number().int(),
    item_satang: satang,
    discount_satang: satang,
    delivery_satang: satang,
    total_satang: satang,
    email: z.string().nullable(),
    address: z
      .object({
        name: z.string(),
        phone: z.string(),
        address_line: z.string(),
        address_key: z.string(),
        tambon: z.string(),
        amphoe: z.string(),
        province: z.string(),
        postcode: z.string(),
        note: z.string(),
        privacy_version: z.string().nullable(),
      })
      .nullable(),
  }),
  groups: z.array(
    z.object({
      group: z.object({ id, handle, name: z.string(), name_en: z.string().nullable() }),
      items: z.array(cartSummaryItem),
      item_satang: satang,
      /** Price of this group's parcel for these goods, before an address is known as well. */
      parcel_satang: satang,
      /** What is chosen, and what it costs: a parcel its price, fetching nothing. */
      delivery: deliveryKind,
      delivery_satang: satang,
      /**
       * Where and when the goods can be fetched at the group; null where it is not offered. The only way when any of
       * them would spoil in a parcel.
       */
      pickup: z.object({ note: z.string(), is_only_way: z.boolean() }).nullable(),
      weight_grams: z.number().int(),
    }),
  ),
});
export type CartSummary = z.infer<typeof cartSummaryResponse>;
