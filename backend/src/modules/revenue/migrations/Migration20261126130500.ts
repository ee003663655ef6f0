import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What income is measured against: targets by year, and what a group earned before it joined. Both may be mended. */
export class Migration20261126130500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "income_target" (
      "group_id" text not null,
      "be_year" integer not null check ("be_year" between 2553 and 2700),
      "amount_satang" bigint not null check ("amount_satang" > 0),
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      constraint "income_target_pkey" primary key ("group_id", "be_year"));`);
    this.addSql(`create table if not exists "income_baseline" (
      "group_id" text not null,
      "monthly_satang" bigint not null check ("monthly_satang" >= 0),
      "note" text null check (char_length("note") <= 500),
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      constraint "income_baseline_pkey" primary key ("group_id"));`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "income_baseline", "income_target" cascade;`);
  }
}
