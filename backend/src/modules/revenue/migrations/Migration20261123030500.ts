import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Written by hand: income entries are append-only (a trigger refuses UPDATE, DELETE and TRUNCATE), and
 * one trigger keeps the rollups in the transaction that posts them, so that a figure can never be
 * without its entries or an entry without its figure.
 */
export class Migration20261123030500 extends Migration {
  override async up(): Promise<void> {
    this.createEntries();
    this.createRollups();
    this.keepRollups();
    this.refuseChanges();
  }

  private createEntries(): void {
    this.addSql(`create table if not exists "income_entry" (
      "id" text not null,
      "source_key" text not null,
      "group_id" text not null,
      "channel" text not null check ("channel" in ('web', 'line', 'facebook', 'tiktok', 'marketplace', 'shopfront', 'fair', 'modern_trade', 'wholesale', 'corporate', 'tourism', 'other')),
      "category" text not null,
      "effective_on" date not null,
      "recorded_at" timestamptz not null default now(),
      "amount_satang" bigint not null check ("amount_satang" <> 0),
      "kind" text not null check ("kind" in ('sale', 'refund', 'opening', 'correction', 'reversal')),
      "source" text not null check ("source" in ('order', 'history', 'claim', 'import')),
      "is_sample" boolean not null,
      "order_id" text null,
      "group_order_id" text null,
      "line_item_id" text null,
      "capture_id" text null,
      "refund_id" text null,
      "reverses_id" text null,
      "note" text null,
      "definition_version" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null check ("deleted_at" is null),
      constraint "income_entry_pkey" primary key ("id"),
      constraint "income_entry_source_key_unique" unique ("source_key"),
      constraint "income_entry_reverses_foreign" foreign key ("reverses_id") references "income_entry" ("id"),
      constraint "income_entry_sign_check" check (("kind" not in ('sale', 'opening') or "amount_satang" > 0) and ("kind" <> 'refund' or "amount_satang" < 0)));`);
    this.addSql(
      `create index if not exists "IDX_income_entry_group_day" on "income_entry" ("group_id", "effective_on");`,
    );
    this.addSql(
      `create index if not exists "IDX_income_entry_day" on "income_entry" ("effective_on", "id");`,
    );
    this.addSql(
      `create index if not exists "IDX_income_entry_order" on "income_entry" ("order_id") where "order_id" is not null;`,
    );
  }

  private createRollups(): void {
    this.addSql(`create table if not exists "income_rollup_group" (
      "group_id" text not null, "total_satang" bigint not null,
      constraint "income_rollup_group_pkey" primary key ("group_id"));`);
    this.addSql(`create table if not exists "income_rollup_group_month" (
      "group_id" text not null, "month" date not null, "amount_satang" bigint not null,
      constraint "income_rollup_group_month_pkey" primary key ("group_id", "month"));`);
    this.addSql(`create table if not exists "income_rollup_month" (
      "group_id" text not null, "channel" text not null, "category" text not null, "month" date not null, "amount_satang" bigint not null,
      constraint "income_rollup_month_pkey" primary key ("group_id", "channel", "category", "month"));`);
    this.addSql(
      `create index if not exists "IDX_income_rollup_month_month" on "income_rollup_month" ("month");`,
    );
  }

  /** The rows are ordered, so that two transactions take the locks of rollup rows in the same order. */
  private keepRollups(): void {
    this.addSql(`create or replace function "income_entry_roll_up"() returns trigger language plpgsql as $$
      begin
        insert into income_rollup_group as rollup (group_id, total_satang)
          select group_id, sum(amount_satang) from posted group by 1 order by 1
          on conflict (group_id) do update set total_satang = rollup.total_satang + excluded.total_satang;
        insert into income_rollup_group_month as rollup (group_id, month, amount_satang)
          select group_id, date_trunc('month', effective_on)::date, sum(amount_satang) from posted group by 1, 2 order by 1, 2
          on conflict (group_id, month) do update set amount_satang = rollup.amount_satang + excluded.amount_satang;
        insert into income_rollup_month as rollup (group_id, channel, category, month, amount_satang)
          select group_id, channel, category, date_trunc('month', effective_on)::date, sum(amount_satang) from posted
          group by 1, 2, 3, 4 order by 1, 2, 3, 4
          on conflict (group_id, channel, category, month) do update set amount_satang = rollup.amount_satang + excluded.amount_satang;
        return null;
      end $$;`);
    this.addSql(`create or replace trigger "income_entry_rollups" after insert on "income_entry"
      referencing new table as posted for each statement execute function "income_entry_roll_up"();`);
  }

  /** The owner of a table can't be refused by REVOKE; a trigger refuses everybody. */
  private refuseChanges(): void {
    this.addSql(`create or replace function "income_entry_append_only"() returns trigger language plpgsql as $$
      begin
        raise exception 'income_entry is append-only: % is refused; post a reversing entry', tg_op using errcode = 'restrict_violation';
      end $$;`);
    this.addSql(
      `create or replace trigger "income_entry_keep" before update or delete or truncate on "income_entry" for each statement execute function "income_entry_append_only"();`,
    );
    this.addSql(`create or replace function "income_rollup_by_trigger_only"() returns trigger language plpgsql as $$
      begin
        -- Depth 1 is this trigger fired by a statement of its own; 2 and more is the rollup trigger's work.
        if pg_trigger_depth() < 2 then
          raise exception '% is kept by the trigger of income_entry: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
        end if;
        return null;
      end $$;`);
    for (const table of ["income_rollup_group", "income_rollup_group_month", "income_rollup_month"]) {
      this.addSql(
        `create or replace trigger "${table}_keep" before insert or update or delete or truncate on "${table}" for each statement execute function "income_rollup_by_trigger_only"();`,
      );
    }
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop table if exists "income_rollup_month", "income_rollup_group_month", "income_rollup_group", "income_entry" cascade;`,
    );
    this.addSql(
      `drop function if exists "income_entry_roll_up", "income_entry_append_only", "income_rollup_by_trigger_only";`,
    );
  }
}
