import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand: reports on their way, and passports, which a trigger keeps as they were issued. */
export class Migration20261126163000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "income_report" (
      "id" text not null,
      "kind" text not null check ("kind" in ('figures', 'entries', 'standings', 'claims', 'cash_report', 'impact_sheet')),
      "format" text not null check ("format" in ('csv', 'xlsx', 'pdf')),
      "lang" text not null check ("lang" in ('th', 'en')),
      "filters" jsonb not null,
      "created_by" text not null,
      "state" text not null default 'waiting' check ("state" in ('waiting', 'making', 'ready', 'failed', 'cancelled', 'expired')),
      "cancel_requested" boolean not null default false,
      "attempts" integer not null default 0,
      "lease_until" timestamptz null,
      "rows_done" integer not null default 0,
      "rows_all" integer null,
      "failure" text null,
      "file_id" text null,
      "file_name" text null,
      "size_bytes" integer null,
      "created_at" timestamptz not null default now(),
      "ready_at" timestamptz null,
      "expires_at" timestamptz null,
      constraint "income_report_pkey" primary key ("id"),
      constraint "income_report_file_check" check (("state" = 'ready') = ("file_id" is not null)));`);
    this.addSql(
      `create index if not exists "IDX_income_report_own" on "income_report" ("created_by", "created_at");`,
    );
    this.addSql(
      `create index if not exists "IDX_income_report_open" on "income_report" ("created_at") where "state" in ('waiting', 'making', 'ready');`,
    );
    this.addSql(`create table if not exists "income_passport" (
      "id" text not null,
      "code" text not null check (char_length("code") = 26),
      "number" text not null,
      "group_id" text not null,
      "group_name" text not null,
      "group_name_en" text null,
      "years" jsonb not null,
      "total_satang" bigint not null,
      "as_of" timestamptz not null,
      "definition_version" text not null,
      "seal" text null,
      "is_sample" boolean not null,
      "issued_by" text not null,
      "issued_at" timestamptz not null default now(),
      "expires_on" date not null,
      "revoked_at" timestamptz null,
      "revoked_by" text null,
      "reason" text null check (char_length("reason") <= 500),
      constraint "income_passport_pkey" primary key ("id"),
      constraint "income_passport_code_unique" unique ("code"),
      constraint "income_passport_number_unique" unique ("number"),
      constraint "income_passport_revoked_why" check (("revoked_at" is null) = ("reason" is null) and ("revoked_at" is null) = ("revoked_by" is null)));`);
    this.addSql(
      `create index if not exists "IDX_income_passport_group" on "income_passport" ("group_id", "issued_at");`,
    );
    this.addSql(`create sequence if not exists "income_passport_number";`);
    this.addSql(`create or replace function "income_passport_keep"() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' or old.revoked_at is not null or (to_jsonb(new) - array['revoked_at', 'revoked_by', 'reason'])
            is distinct from (to_jsonb(old) - array['revoked_at', 'revoked_by', 'reason']) then
          raise exception 'a passport is kept as it was issued: % is refused; revoke it and issue another', tg_op using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`);
    this.addSql(`create or replace trigger "income_passport_keep" before update or delete on "income_passport"
      for each row execute function "income_passport_keep"();`);
    this.addSql(`create or replace trigger "income_passport_keep_all" before truncate on "income_passport"
      for each statement execute function "income_passport_keep"();`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "income_passport", "income_report" cascade;`);
    this.addSql(`drop function if exists "income_passport_keep";`);
    this.addSql(`drop sequence if exists "income_passport_number";`);
  }
}
