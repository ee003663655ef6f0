/**
 * Core counts what is reserved in the memory of a process (medusajs/medusa#16569, open in 2.21.2) and, within one
 * order, line by line (#16502). Here the database counts, while it holds the stock levels that are touched, in the
 * order of their ids: no number of processes or lines can promise more than there is.
 */
const movements = {
  insert: `select inventory_item_id, location_id,
      sum(case when deleted_at is null and not allow_backorder then quantity else 0 end) as grew
    from new_rows group by 1, 2`,
  update: `select inventory_item_id, location_id,
      sum(case when deleted_at is null and not allow_backorder then signed else 0 end) as grew
    from (select inventory_item_id, location_id, deleted_at, allow_backorder, quantity as signed from new_rows
      union all
      select inventory_item_id, location_id, deleted_at, allow_backorder, -quantity from old_rows) both_rows
    group by 1, 2`,
  delete: `select inventory_item_id, location_id, -1 as grew from old_rows group by 1, 2`,
} as const;

const tables = {
  insert: "new table as new_rows",
  update: "old table as old_rows new table as new_rows",
  delete: "old table as old_rows",
} as const;

type Movement = keyof typeof movements;

/** Each statement of its own inside the loop: it sees what others committed while this one waited for the level. */
const countReserved = (movement: Movement) => `
  create or replace function count_reserved_on_${movement}() returns trigger language plpgsql as $$
  declare
    level record;
    stocked numeric;
    reserved numeric;
  begin
    for level in
      select l.id, l.inventory_item_id, l.location_id, moved.grew
      from (${movements[movement]}) moved
      join inventory_level l on l.inventory_item_id = moved.inventory_item_id
        and l.location_id = moved.location_id and l.deleted_at is null
      order by l.id for update of l
    loop
      select stocked_quantity into stocked from inventory_level where id = level.id;
      select coalesce(sum(quantity), 0) into reserved from reservation_item
        where inventory_item_id = level.inventory_item_id and location_id = level.location_id and deleted_at is null;
      if level.grew > 0 and reserved > stocked then
        raise exception 'Not enough stock available for item % at location %', level.inventory_item_id, level.location_id
          using errcode = 'check_violation', constraint = 'reserved_within_stock', table = 'reservation_item';
      end if;
      update inventory_level set reserved_quantity = reserved where id = level.id and reserved_quantity <> reserved;
    end loop;
    return null;
  end $$;
  create or replace trigger count_reserved_on_${movement} after ${movement} on reservation_item
    referencing ${tables[movement]} for each statement execute function count_reserved_on_${movement}();`;

/** Whatever a process thinks is reserved, the level says what is. */
const keepReservedTrue = `
  create or replace function keep_reserved_true() returns trigger language plpgsql as $$
  begin
    select coalesce(sum(quantity), 0) into new.reserved_quantity from reservation_item
      where inventory_item_id = new.inventory_item_id and location_id = new.location_id and deleted_at is null;
    new.raw_reserved_quantity := jsonb_build_object('value', trim_scale(new.reserved_quantity)::text, 'precision', 20);
    return new;
  end $$;
  create or replace trigger keep_reserved_true before update on inventory_level for each row
    when (new.reserved_quantity is distinct from old.reserved_quantity and new.deleted_at is null)
    execute function keep_reserved_true();`;

export const stockGuard = {
  table: "inventory_level",
  sql: [countReserved("insert"), countReserved("update"), countReserved("delete"), keepReservedTrue].join(
    "\n",
  ),
};
