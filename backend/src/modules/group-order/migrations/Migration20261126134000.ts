import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand: when a group took each step, and by what its parcel went. */
export class Migration20261126134000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "group_order"
      add column if not exists "accepted_at" timestamptz null,
      add column if not exists "packed_at" timestamptz null,
      add column if not exists "sent_at" timestamptz null,
      add column if not exists "delivered_at" timestamptz null,
      add column if not exists "fulfillment_id" text null,
      add column if not exists "carrier" text null,
      add column if not exists "tracking_number" text null;`);
    this.addSql(`alter table "group_order" add constraint "group_order_carrier_check"
      check (("carrier" is null) = ("tracking_number" is null));`);
    this.addSql(`create table if not exists "group_receipt" (
      "group_order_id" text not null,
      "group_id" text not null,
      "be_year" integer not null,
      "number" integer not null check ("number" > 0),
      "issued_at" timestamptz not null default now(),
      constraint "group_receipt_pkey" primary key ("group_order_id"),
      constraint "group_receipt_number_unique" unique ("group_id", "be_year", "number"),
      constraint "group_receipt_group_order_foreign" foreign key ("group_order_id") references "group_order" ("id"));`);
    this.addSql(`create or replace trigger "group_receipt_keep" before update or delete or truncate on "group_receipt"
      for each statement execute function "group_order_frozen"();`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "group_receipt";`);
    this.addSql(`alter table "group_order" drop constraint if exists "group_order_carrier_check",
      drop column if exists "accepted_at", drop column if exists "packed_at", drop column if exists "sent_at",
      drop column if exists "delivered_at", drop column if exists "fulfillment_id", drop column if exists "carrier",
      drop column if exists "tracking_number";`);
  }
}
