import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Who stands before the till with goods in their hands (modules/order-guards has the rules). Unlogged: it lives for a
 * minute, and after a crash of the database nobody stands there any more.
 */
export class Migration20261126161500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create unlogged table if not exists checkout_hold (
      cart_id text not null,
      inventory_item_id text not null,
      quantity numeric not null check (quantity > 0),
      held_until timestamptz not null,
      primary key (cart_id, inventory_item_id)
    );`);
    this.addSql(`create index if not exists checkout_hold_item on checkout_hold (inventory_item_id);`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists checkout_hold;`);
  }
}
