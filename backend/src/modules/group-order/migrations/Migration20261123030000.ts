import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Written by hand: amounts are bigint satang, group orders are unique by order and group, and what a
 * shopper agreed to pay is frozen by triggers, so that no later edit of product, price or fee can change it.
 */
export class Migration20261123030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "group_order" (
      "id" text not null,
      "order_id" text not null,
      "group_id" text not null,
      "number" text not null,
      "status" text not null default 'awaiting_payment' check ("status" in ('awaiting_payment', 'paid', 'accepted', 'packed', 'shipped', 'ready_for_pickup', 'delivered', 'cancelled')),
      "cancel_reason" text null check ("cancel_reason" in ('expired', 'shopper', 'group', 'staff')),
      "item_satang" bigint not null check ("item_satang" >= 0),
      "discount_satang" bigint not null check ("discount_satang" >= 0),
      "shipping_satang" bigint not null check ("shipping_satang" >= 0),
      "total_satang" bigint not null check ("total_satang" >= 0),
      "currency_code" text not null,
      "paid_at" timestamptz null,
      "cancelled_at" timestamptz null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "group_order_pkey" primary key ("id"),
      constraint "group_order_order_group_unique" unique ("order_id", "group_id"),
      constraint "group_order_number_unique" unique ("number"),
      constraint "group_order_total_check" check ("total_satang" = "item_satang" - "discount_satang" + "shipping_satang"),
      constraint "group_order_cancelled_check" check (("status" = 'cancelled') = ("cancel_reason" is not null)));`);
    this.addSql(
      `create index if not exists "IDX_group_order_group_status" on "group_order" ("group_id", "status");`,
    );
    this.addSql(`create table if not exists "group_order_line" (
      "id" text not null,
      "group_order_id" text not null,
      "line_item_id" text not null,
      "product_id" text null,
      "variant_id" text null,
      "title" text not null,
      "category" text not null,
      "quantity" integer not null check ("quantity" > 0),
      "unit_price_satang" bigint not null check ("unit_price_satang" >= 0),
      "item_satang" bigint not null check ("item_satang" >= 0),
      "discount_satang" bigint not null check ("discount_satang" >= 0),
      "total_satang" bigint not null check ("total_satang" >= 0),
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "group_order_line_pkey" primary key ("id"),
      constraint "group_order_line_item_unique" unique ("line_item_id"),
      constraint "group_order_line_total_check" check ("total_satang" = "item_satang" - "discount_satang"),
      constraint "group_order_line_group_order_foreign" foreign key ("group_order_id") references "group_order" ("id"));`);
    this.addSql(
      `create index if not exists "IDX_group_order_line_group_order_id" on "group_order_line" ("group_order_id");`,
    );
    this.addSql(`create table if not exists "payment_share" (
      "id" text not null,
      "group_order_id" text not null,
      "payment_id" text not null,
      "authorized_satang" bigint not null default 0 check ("authorized_satang" >= 0),
      "captured_satang" bigint not null default 0 check ("captured_satang" >= 0),
      "claimed_satang" bigint not null default 0 check ("claimed_satang" >= 0),
      "refunded_satang" bigint not null default 0 check ("refunded_satang" >= 0),
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "payment_share_pkey" primary key ("id"),
      constraint "payment_share_group_order_payment_unique" unique ("group_order_id", "payment_id"),
      constraint "payment_share_refunded_check" check ("refunded_satang" <= "captured_satang"),
      constraint "payment_share_group_order_foreign" foreign key ("group_order_id") references "group_order" ("id"));`);
    this.addSql(
      `create index if not exists "IDX_payment_share_payment_id" on "payment_share" ("payment_id");`,
    );
    this.freeze();
  }

  private freeze(): void {
    this.addSql(`create or replace function "group_order_frozen"() returns trigger language plpgsql as $$
      begin
        raise exception '% is frozen: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
      end $$;`);
    this.addSql(`create or replace function "group_order_amounts_frozen"() returns trigger language plpgsql as $$
      begin
        if (new.id, new.order_id, new.group_id, new.number, new.item_satang, new.discount_satang, new.shipping_satang, new.total_satang, new.currency_code)
           is distinct from (old.id, old.order_id, old.group_id, old.number, old.item_satang, old.discount_satang, old.shipping_satang, old.total_satang, old.currency_code) then
          raise exception 'group_order % is frozen: only its status may change', old.id using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`);
    this.addSql(
      `create or replace trigger "group_order_keep_amounts" before update on "group_order" for each row execute function "group_order_amounts_frozen"();`,
    );
    this.addSql(
      `create or replace trigger "group_order_keep" before delete or truncate on "group_order" for each statement execute function "group_order_frozen"();`,
    );
    this.addSql(
      `create or replace trigger "group_order_line_keep" before update or delete or truncate on "group_order_line" for each statement execute function "group_order_frozen"();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "payment_share", "group_order_line", "group_order" cascade;`);
    this.addSql(`drop function if exists "group_order_frozen", "group_order_amounts_frozen";`);
  }
}
