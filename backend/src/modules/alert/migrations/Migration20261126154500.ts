import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const stamps = `
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`;

/** Written by hand: one alert for a fact and an address, whoever finds the fact first. */
export class Migration20261126154500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "alert" (
      "id" text not null,
      "fact" text not null,
      "kind" text not null check ("kind" in ('new_order', 'low_stock', 'claim_verified', 'claim_rejected', 'order_step')),
      "group_id" text not null,
      "channel" text not null check ("channel" in ('email', 'line', 'letter')),
      "address" text not null,
      "payload" jsonb not null,
      "retry_key" text not null default gen_random_uuid()::text,
      "state" text not null default 'waiting' check ("state" in ('waiting', 'sent', 'failed')),
      "attempts" integer not null default 0,
      "due_at" timestamptz not null default now(),
      "sent_at" timestamptz null,
      "problem" text null,${stamps},
      constraint "alert_pkey" primary key ("id"),
      constraint "alert_fact_unique" unique ("fact", "channel", "address"));`);
    this.addSql(
      `create index if not exists "alert_due_index" on "alert" ("due_at") where "state" = 'waiting';`,
    );
    this.addSql(`create table if not exists "alert_address" (
      "id" text not null,
      "group_id" text not null,
      "channel" text not null check ("channel" in ('email', 'line')),
      "address" text not null,
      "added_by" text not null,${stamps},
      constraint "alert_address_pkey" primary key ("id"),
      constraint "alert_address_unique" unique ("group_id", "channel", "address"));`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "alert";`);
    this.addSql(`drop table if exists "alert_address";`);
  }
}
