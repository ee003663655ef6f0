import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { CartLine } from "./cart-to-pay";
import { type PayRefusal, refuseSoldOut } from "./pay-refusal";

/** Longer than anybody stands in line and is served; the end of a hold whose process died. */
const HOLD_SECONDS = 60;

/** A cart that became an order, or may be becoming one, has its goods: its earlier press is looked at first. */
const isUntried = `
  not exists (select 1 from order_cart where cart_id = :cart and deleted_at is null)
  and not exists (select 1 from payment_attempt where cart_id = :cart
    and state not in ('failed', 'abandoned', 'expired'))`;

/** In the shape of `CartLine`; what others hold counts as reserved. */
const linesOfCart = `
  select line.id, line.title, line.product_title, line.variant_title, line.variant_id, line.quantity,
    json_build_object('id', variant.id, 'manage_inventory', variant.manage_inventory,
      'allow_backorder', variant.allow_backorder,
      'inventory_items', (
        select json_agg(json_build_object('inventory_item_id', needs.inventory_item_id,
          'required_quantity', needs.required_quantity, 'inventory', json_build_object('location_levels',
            json_build_array(json_build_object('stocked_quantity', stock_free(needs.inventory_item_id, line.cart_id))))))
        from product_variant_inventory_item needs
        where needs.variant_id = variant.id and needs.deleted_at is null)) as variant
  from cart_line_item line
  join product_variant variant on variant.id = line.variant_id and variant.deleted_at is null
  where line.cart_id = :cart and line.deleted_at is null`;

/**
 * Puts aside what a cart needs, for the price of two small statements and before anybody stands in line for the till:
 * a crowd in front of the last pieces gets its answer at once. The database decides when the order is placed; this
 * only decides who is let in front of it (`modules/order-guards`).
 * @returns that it is sold out; undefined when it is held, or when it is not for us to say
 */
export async function holdStock(container: MedusaContainer, cartId: string): Promise<PayRefusal | undefined> {
  const { rows } = await connection(container).raw(
    `select case when ${isUntried} then hold_stock(:cart, :seconds) else true end as held`,
    { cart: cartId, seconds: HOLD_SECONDS },
  );
  if (rows[0]?.held !== false) return undefined;
  const short = await connection(container).raw<{ rows: CartLine[] }>(linesOfCart, { cart: cartId });
  return refuseSoldOut({ lines: short.rows });
}

/** Whatever became of the press: what it reserved is reserved, and nothing else is kept from others. */
export async function endHold(container: MedusaContainer, cartId: string): Promise<void> {
  await connection(container).raw("delete from checkout_hold where cart_id = ?", [cartId]);
}

function connection(container: MedusaContainer): Knex {
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex;
}
