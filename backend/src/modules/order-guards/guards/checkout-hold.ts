/**
 * Who stands in front of the till with goods in their hands (table checkout_hold, of payment-resolution). Taken in one
 * short transaction before the line, so that a crowd gets its answer at once: whoever holds is served in turn,
 * everybody else is told that it is sold out instead of standing in line for nothing. A hold promises less than a
 * reservation: it ends with the press of the button, when its goods are reserved (the trigger of reservation_item), or
 * by itself after a minute.
 */

/** What a cart takes of each inventory item that is counted; lines of the same stock are summed. */
const needed = `
  create or replace function stock_needed(cart text)
  returns table (inventory_item_id text, quantity numeric) language sql stable as $$
    select needs.inventory_item_id, sum(line.quantity * coalesce(nullif(needs.required_quantity, 0), 1))
    from cart_line_item line
    join product_variant variant on variant.id = line.variant_id and variant.deleted_at is null
      and variant.manage_inventory and not variant.allow_backorder
    join product_variant_inventory_item needs on needs.variant_id = variant.id and needs.deleted_at is null
    where line.cart_id = cart and line.deleted_at is null group by 1
  $$;`;

/** Of one item: what lies there, less what is reserved and what others hold. */
const free = `
  create or replace function stock_free(item text, cart text) returns numeric language sql stable as $$
    select coalesce((select sum(stocked_quantity - reserved_quantity) from inventory_level
        where inventory_item_id = item and deleted_at is null), 0)
      - coalesce((select sum(quantity) from checkout_hold
        where inventory_item_id = item and cart_id <> cart and held_until > clock_timestamp()), 0)
  $$;`;

/** Whether something that a cart needs can't be had as it is now. */
const short = `
  create or replace function is_short(cart text) returns boolean language sql stable as $$
    select exists (select 1 from stock_needed(cart) needs
      where needs.quantity > stock_free(needs.inventory_item_id, cart))
  $$;`;

/**
 * False: it can't be had now. Nothing is held for a cart without counted goods. Looked at before the row of the stock is
 * waited for: a crowd in front of an empty shelf does not queue to be told so, nor keep those waiting who are served.
 */
const hold = `
  create or replace function hold_stock(cart text, seconds int) returns boolean language plpgsql as $$
  begin
    if is_short(cart) then
      delete from checkout_hold where cart_id = cart;
      return false;
    end if;
    perform 1 from inventory_level
      where inventory_item_id in (select needs.inventory_item_id from stock_needed(cart) needs) and deleted_at is null
      order by id for update;
    if is_short(cart) then
      delete from checkout_hold where cart_id = cart;
      return false;
    end if;
    delete from checkout_hold where held_until < clock_timestamp() - interval '1 hour';
    insert into checkout_hold select cart, needs.inventory_item_id, needs.quantity,
        clock_timestamp() + make_interval(secs => seconds) from stock_needed(cart) needs
      on conflict (cart_id, inventory_item_id)
      do update set quantity = excluded.quantity, held_until = excluded.held_until;
    return true;
  end $$;`;

/** The goods are never counted twice: they stop being held in the statement that reserves them. */
const becomesReservation = `
  create or replace function end_hold_of_reserved() returns trigger language plpgsql as $$
  begin
    delete from checkout_hold where cart_id in (
      select placed.metadata->>'cart_id' from new_rows
      join order_item item on item.item_id = new_rows.line_item_id
      join "order" placed on placed.id = item.order_id);
    return null;
  end $$;
  create or replace trigger end_hold_of_reserved after insert on reservation_item
    referencing new table as new_rows for each statement execute function end_hold_of_reserved();`;

export const checkoutHold = {
  table: "checkout_hold",
  sql: [needed, free, short, hold, becomesReservation].join("\n"),
};
