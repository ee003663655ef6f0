import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Seals: one hash an entry and one chained hash over each batch of them. Neither can be changed or taken away here;
 * somebody who owns the database can switch that off, and then the hashes no longer fit, or a printed seal does not.
 */
export class Migration20261126151000 extends Migration {
  override async up(): Promise<void> {
    // Everything of an entry that has a value, keys in jsonb's own order, the time in UTC whatever the session's zone.
    // Columns that join later are null in older entries and so leave their hashes alone.
    this.addSql(`create or replace function "income_entry_hash"(entry "income_entry") returns bytea language sql stable as $$
      select sha256(convert_to((jsonb_strip_nulls(to_jsonb(entry) - array['created_at', 'updated_at', 'deleted_at'])
        || jsonb_build_object('recorded_at', to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text, 'UTF8'))
    $$;`);
    this.addSql(`create table if not exists "income_seal" (
      "no" bigint not null,
      "entries" integer not null check ("entries" > 0),
      "through_position" bigint not null,
      "recorded_through" timestamptz not null,
      "chain_hash" bytea not null,
      "sealed_at" timestamptz not null default now(),
      constraint "income_seal_pkey" primary key ("no"));`);
    this.addSql(`create table if not exists "income_sealed_entry" (
      "position" bigint not null,
      "entry_id" text not null,
      "seal_no" bigint not null,
      "entry_hash" bytea not null,
      constraint "income_sealed_entry_pkey" primary key ("position"),
      constraint "income_sealed_entry_once" unique ("entry_id"),
      constraint "income_sealed_entry_seal" foreign key ("seal_no") references "income_seal" ("no"));`);
    this.addSql(
      `create index if not exists "IDX_income_sealed_entry_seal" on "income_sealed_entry" ("seal_no");`,
    );
    // Entries come in the order of their time, which a block range index finds at almost no cost for posting.
    this.addSql(
      `create index if not exists "IDX_income_entry_recorded" on "income_entry" using brin ("recorded_at") with (pages_per_range = 16);`,
    );
    this.addSql(`create or replace function "income_seal_append_only"() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
      end $$;`);
    for (const table of ["income_seal", "income_sealed_entry"]) {
      this.addSql(
        `create or replace trigger "${table}_keep" before update or delete or truncate on "${table}" for each statement execute function "income_seal_append_only"();`,
      );
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "income_sealed_entry", "income_seal" cascade;`);
    this.addSql(`drop index if exists "IDX_income_entry_recorded";`);
    this.addSql(`drop function if exists "income_seal_append_only", "income_entry_hash";`);
  }
}
