import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { PaymentShop } from "./payment-shop";
import { levelOf } from "./payment-shop";

type Rows = { rows: Record<string, unknown>[] };

/** What stands in the database about one order, read past every service. */
export type Books = {
  orderStatus: string;
  attempts: { state: string; settled: boolean; booked: boolean; token: boolean }[];
  payments: number;
  captures: number;
  /** Sum of the order's transactions, in satang. */
  transactionSatang: number;
  reservations: number;
  groupOrders: string[];
  incomeSatang: number;
  cases: string[];
};

export async function readBooks(container: MedusaContainer, cartId: string): Promise<Books> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const rows = async (sql: string, values: unknown[]) => ((await pg.raw(sql, values as never)) as Rows).rows;
  const [link] = await rows("select order_id from order_cart where cart_id = ? and deleted_at is null", [
    cartId,
  ]);
  const orderId = String(link?.order_id ?? "");
  const one = async (sql: string) => Number((await rows(sql, [orderId]))[0]?.n ?? 0);
  const [order] = await rows(`select status from "order" where id = ? and deleted_at is null`, [orderId]);
  const attempts = await rows("select * from payment_attempt where cart_id = ? order by created_at", [
    cartId,
  ]);
  const ofCollection = `payment_collection_id in
    (select payment_collection_id from order_payment_collection where order_id = ?)`;
  const groupOrders = await rows("select status from group_order where order_id = ? order by status", [
    orderId,
  ]);
  const cases = await rows("select reason from payment_case where cart_id = ? order by reason", [cartId]);
  return {
    orderStatus: String(order?.status ?? "none"),
    attempts: attempts.map((row) => ({
      state: String(row.state),
      settled: row.settled_at !== null,
      booked: row.booked_at !== null,
      token: row.card_token !== null,
    })),
    payments: await one(`select count(*) n from payment where deleted_at is null and ${ofCollection}`),
    captures: await one(
      `select count(*) n from capture where deleted_at is null and payment_id in (select id from payment where ${ofCollection})`,
    ),
    transactionSatang: Math.round(
      100 *
        (await one(
          "select coalesce(sum(amount), 0) n from order_transaction where deleted_at is null and order_id = ?",
        )),
    ),
    reservations: await one(
      `select count(*) n from reservation_item where deleted_at is null and line_item_id in
        (select item_id from order_item where order_id = ?)`,
    ),
    groupOrders: groupOrders.map((row) => String(row.status)),
    incomeSatang: await one("select coalesce(sum(amount_satang), 0) n from income_entry where order_id = ?"),
    cases: cases.map((row) => String(row.reason)),
  };
}

/** What stock is promised to orders, over both goods of the shop. */
export async function reservedOf(container: MedusaContainer, shop: PaymentShop): Promise<number> {
  const levels = await Promise.all(
    [shop.honeyVariantId, shop.squidVariantId].map((id) => levelOf(container, id)),
  );
  return levels.reduce((sum, level) => sum + Number(level.reserved_quantity), 0);
}

/** Runs a workflow of the application by its name: importing it would make a second copy of it. */
export async function runWorkflow<T>(container: MedusaContainer, id: string, input: unknown): Promise<T> {
  const { result } = await container.resolve(Modules.WORKFLOW_ENGINE).run(id, { input: input as object });
  return result as T;
}

/** One run of the poller over everything that is open. */
export async function pollCharges(container: MedusaContainer): Promise<void> {
  await runWorkflow(container, "job-poll-charges", {});
}

/** Makes every attempt of a cart as old as it would be so many minutes later. */
export async function letTimePass(
  container: MedusaContainer,
  cartId: string,
  minutes: number,
): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const back = `interval '${minutes} minutes'`;
  await pg.raw(
    `update payment_attempt set created_at = created_at - ${back}, expires_at = expires_at - ${back},
       checked_at = checked_at - ${back} where cart_id = ?`,
    [cartId],
  );
}
