import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const stamps = `
      "created_at" timestamptz not null default clock_timestamp(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`;

/** Written by hand: movements are append-only; one request moves once, and a movement is undone once. */
export class Migration20261126131000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "stock_movement" (
      "id" text not null,
      "group_id" text not null,
      "inventory_item_id" text not null,
      "kind" text not null check ("kind" in ('adjust', 'receive', 'write_off', 'count', 'undo')),
      "delta" integer not null,
      "stocked_after" integer not null check ("stocked_after" >= 0),
      "reason" text null,
      "actor_type" text not null,
      "actor_id" text not null,
      "actor_name" text not null,
      "request_key" text not null,
      "undoes_id" text null,${stamps},
      constraint "stock_movement_pkey" primary key ("id"),
      constraint "stock_movement_request_unique" unique ("group_id", "request_key"),
      constraint "stock_movement_undo_unique" unique ("undoes_id"),
      constraint "stock_movement_undoes_check" check (("kind" = 'undo') = ("undoes_id" is not null)),
      constraint "stock_movement_delta_check" check ("delta" <> 0 or "kind" in ('count', 'undo')),
      constraint "stock_movement_undoes_foreign" foreign key ("undoes_id") references "stock_movement" ("id"));`);
    this.addSql(
      `create index if not exists "IDX_stock_movement_item" on "stock_movement" ("group_id", "inventory_item_id", "created_at" desc);`,
    );
    this.addSql(`create table if not exists "stock_threshold" (
      "inventory_item_id" text not null,
      "pieces" integer not null check ("pieces" between 0 and 100000),${stamps},
      constraint "stock_threshold_pkey" primary key ("inventory_item_id"));`);
    this.addSql(`
      create or replace function "stock_movement_append_only"() returns trigger language plpgsql as $body$
      begin
        raise exception 'stock_movement is append-only: make another movement instead of %', tg_op
          using errcode = 'restrict_violation';
      end $body$;`);
    this.addSql(
      `create or replace trigger "stock_movement_keep" before update or delete or truncate on "stock_movement" for each statement execute function "stock_movement_append_only"();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "stock_movement", "stock_threshold" cascade;`);
    this.addSql(`drop function if exists "stock_movement_append_only";`);
  }
}
