import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const stamps = `
      "created_at" timestamptz not null default clock_timestamp(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`;

/** Written by hand: one undecided change a product, and a log that is append-only. */
export class Migration20261126151737 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "product_picture" (
      "id" text not null,
      "name" text not null,
      "group_id" text not null,
      "webp_id" text not null,
      "avif_id" text not null,
      "width" integer not null,
      "height" integer not null,${stamps},
      constraint "product_picture_pkey" primary key ("id"),
      constraint "product_picture_name_unique" unique ("name"));`);
    this.addSql(`create table if not exists "product_change" (
      "id" text not null,
      "product_id" text not null,
      "group_id" text not null,
      "kind" text not null check ("kind" in ('first', 'change')),
      "status" text not null check ("status" in ('draft', 'open', 'approved', 'rejected')),
      "version" integer not null default 1,
      "before" jsonb null,
      "after" jsonb not null,
      "asked_by_type" text not null,
      "asked_by_id" text not null,
      "asked_by_name" text not null,
      "asked_at" timestamptz not null default now(),
      "decided_by" text null,
      "decided_at" timestamptz null,
      "note" text null,${stamps},
      constraint "product_change_pkey" primary key ("id"),
      constraint "product_change_decided_check"
        check (("status" in ('approved', 'rejected')) = ("decided_at" is not null)));`);
    this.addSql(
      `create unique index if not exists "IDX_product_change_undecided" on "product_change" ("product_id") where "status" in ('draft', 'open');`,
    );
    this.addSql(
      `create index if not exists "IDX_product_change_status" on "product_change" ("status", "asked_at");`,
    );
    this.addSql(`create table if not exists "product_log" (
      "id" text not null,
      "product_id" text not null,
      "group_id" text not null,
      "act" text not null check ("act" in ('created', 'changed', 'sent', 'approved', 'rejected')),
      "before" jsonb null,
      "after" jsonb null,
      "note" text null,
      "actor_type" text not null,
      "actor_id" text not null,
      "actor_name" text not null,${stamps},
      constraint "product_log_pkey" primary key ("id"));`);
    this.addSql(
      `create index if not exists "IDX_product_log_product" on "product_log" ("product_id", "created_at" desc);`,
    );
    this.addSql(`
      create or replace function "product_log_append_only"() returns trigger language plpgsql as $body$
      begin
        raise exception 'product_log is append-only' using errcode = 'restrict_violation';
      end $body$;`);
    this.addSql(
      `create or replace trigger "product_log_keep" before update or delete or truncate on "product_log" for each statement execute function "product_log_append_only"();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "product_picture", "product_change", "product_log" cascade;`);
    this.addSql(`drop function if exists "product_log_append_only";`);
  }
}
