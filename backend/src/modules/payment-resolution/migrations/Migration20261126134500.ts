import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** One row a comparison with Omise: what was looked at, and what did not fit. */
export class Migration20261126134500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists omise_reconciliation (
      id text primary key,
      ran_at timestamptz not null default now(),
      since timestamptz not null,
      charges integer not null,
      paid_charges integer not null,
      paid_satang bigint not null,
      differences jsonb not null,
      failure text null
    );`);
    this.addSql(`create index if not exists omise_reconciliation_ran_at on omise_reconciliation (ran_at);`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists omise_reconciliation;`);
  }
}
