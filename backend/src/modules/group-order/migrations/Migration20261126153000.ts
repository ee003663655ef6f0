import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand: a group asks for its part of an order to be cancelled, staff decide. One open request a part. */
export class Migration20261126153000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "group_cancel_request" (
      "id" text not null,
      "group_order_id" text not null,
      "reason" text not null check ("reason" in ('out_of_stock', 'damaged', 'cannot_send', 'other')),
      "note" text null,
      "requested_by" text not null,
      "requested_at" timestamptz not null default now(),
      "state" text not null default 'open' check ("state" in ('open', 'accepted', 'declined')),
      "decided_by" text null,
      "decided_at" timestamptz null,
      "decision_note" text null,
      constraint "group_cancel_request_pkey" primary key ("id"),
      constraint "group_cancel_request_group_order_foreign"
        foreign key ("group_order_id") references "group_order" ("id"),
      constraint "group_cancel_request_decided_check" check (("state" = 'open') = ("decided_at" is null)));`);
    this.addSql(`create unique index if not exists "group_cancel_request_open_unique"
      on "group_cancel_request" ("group_order_id") where "state" = 'open';`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "group_cancel_request";`);
  }
}
