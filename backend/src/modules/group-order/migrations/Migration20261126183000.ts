import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand: whether a part is sent or fetched at the group is agreed with the order, and frozen like its amounts. */
export class Migration20261126183000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "group_order"
      add column if not exists "delivery" text not null default 'parcel' check ("delivery" in ('parcel', 'pickup')),
      add column if not exists "pickup_note" text null;`);
    this.addSql(`alter table "group_order" add constraint "group_order_pickup_check"
      check ("delivery" = 'pickup' or "pickup_note" is null);`);
    this.freeze(`, "delivery", "pickup_note"`);
  }

  private freeze(more: string): void {
    const columns = `"id", "order_id", "group_id", "number", "item_satang", "discount_satang", "shipping_satang", "total_satang", "currency_code"${more}`;
    const row = (name: string) =>
      columns.replaceAll('"', "").replaceAll(/\w+/g, (column) => `${name}.${column}`);
    this.addSql(`create or replace function "group_order_amounts_frozen"() returns trigger language plpgsql as $$
      begin
        if (${row("new")}) is distinct from (${row("old")}) then
          raise exception 'group_order % is frozen: only its status may change', old.id using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`);
  }

  override async down(): Promise<void> {
    this.freeze("");
    this.addSql(`alter table "group_order" drop constraint if exists "group_order_pickup_check",
      drop column if exists "delivery", drop column if exists "pickup_note";`);
  }
}
