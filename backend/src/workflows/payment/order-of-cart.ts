import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { getLastPaymentStatus } from "@medusajs/medusa/core-flows";

/** An order and whose money stands in its books. */
export type PaidOrder = {
  id: string;
  displayId: number;
  status: string;
  paymentStatus: string;
  cancelled: boolean;
  /** Sessions whose payment is captured and stands as a transaction of the order. */
  paidSessionIds: string[];
};

type OrderRecord = {
  id: string;
  display_id: number;
  status: string;
  canceled_at: Date | string | null;
  transactions?: ({ reference?: string | null; reference_id?: string | null } | null)[] | null;
  payment_collections?:
    | ({
        payments?:
          | ({ payment_session_id?: string; captures?: ({ id: string } | null)[] | null } | null)[]
          | null;
      } | null)[]
    | null;
};

const fields = [
  "id",
  "display_id",
  "status",
  "canceled_at",
  "currency_code",
  "transactions.reference",
  "transactions.reference_id",
  "payment_collections.status",
  "payment_collections.amount",
  "payment_collections.captured_amount",
  "payment_collections.refunded_amount",
  "payment_collections.payments.payment_session_id",
  "payment_collections.payments.captures.id",
];

/** Which order a cart became, if it did: for whoever needs no more of it than that. */
export async function orderIdOfCart(container: MedusaContainer, cartId: string): Promise<string | undefined> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex;
  const { rows } = await pg.raw<{ rows: { id: string }[] }>(
    `select placed.id from order_cart link
     join "order" placed on placed.id = link.order_id and placed.deleted_at is null
     where link.cart_id = ? and link.deleted_at is null limit 1`,
    [cartId],
  );
  return rows[0]?.id;
}

/** The order that a cart became, if it did. */
export async function orderOfCart(
  container: MedusaContainer,
  cartId: string,
): Promise<PaidOrder | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  });
  const orderId = (data[0] as { order_id?: string } | undefined)?.order_id;
  return orderId ? readPaidOrder(container, orderId) : undefined;
}

export async function readPaidOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<PaidOrder | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields, filters: { id: orderId } });
  // Query's generated types do not know which fields were asked for.
  const order = data[0] as unknown as OrderRecord | undefined;
  return order && paidOrder(order);
}

function paidOrder(order: OrderRecord): PaidOrder {
  const inBooks = new Set(
    (order.transactions ?? [])
      .filter((each) => each?.reference === "capture")
      .map((each) => each?.reference_id),
  );
  const payments = (order.payment_collections ?? []).flatMap((collection) => collection?.payments ?? []);
  const paid = payments.filter((payment) =>
    payment?.captures?.some((capture) => capture && inBooks.has(capture.id)),
  );
  return {
    id: order.id,
    displayId: order.display_id,
    status: order.status,
    paymentStatus: getLastPaymentStatus(order as unknown as Parameters<typeof getLastPaymentStatus>[0]),
    cancelled: order.canceled_at !== null || order.status === "canceled",
    paidSessionIds: paid.flatMap((payment) => payment?.payment_session_id ?? []),
  };
}
