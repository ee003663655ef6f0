import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Written by hand: imports of income and of the register, their rows before they are posted, and what is wrong with
 * rows. The database itself refuses that somebody approves what they prepared, and the same content twice.
 */
export class Migration20261126131500 extends Migration {
  override async up(): Promise<void> {
    this.createImports();
    this.createRows();
    this.keepPosted();
  }

  private createImports(): void {
    this.addSql(`create table if not exists "income_import" (
      "id" text not null,
      "kind" text not null check ("kind" in ('income', 'groups')),
      "state" text not null default 'draft' check ("state" in ('draft', 'submitted', 'approved', 'posted', 'undone', 'discarded')),
      "revision" integer not null default 1,
      "file_id" text null,
      "file_name" text not null,
      "file_bytes" bigint not null,
      "sheets" jsonb not null default '[]',
      "sheet" text null,
      "sample" jsonb null,
      "shape" text null,
      "mapping" jsonb null,
      "mapping_remembered" boolean not null default false,
      "previewed" boolean not null default false,
      "group_names" jsonb not null default '{}',
      "unknown_groups" jsonb not null default '[]',
      "duplicates" text null check ("duplicates" in ('skip', 'keep')),
      "posted_duplicates" integer not null default 0,
      "file_duplicates" integer not null default 0,
      "skipped_rows" integer not null default 0,
      "row_count" integer not null default 0,
      "problem_count" integer not null default 0,
      "total_satang" bigint not null default 0,
      "content_hash" text null,
      "expected" jsonb not null default '[]',
      "editors" text[] not null check (cardinality("editors") > 0),
      "created_by" text not null,
      "submitted_by" text null,
      "submitted_at" timestamptz null,
      "approved_by" text null,
      "approved_at" timestamptz null,
      "posted_rows" integer not null default 0,
      "posted_at" timestamptz null,
      "undone_by" text null,
      "undone_at" timestamptz null,
      "cancel_requested" boolean not null default false,
      "failure" text null,
      "reason" text null,
      "is_sample" boolean not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      constraint "income_import_pkey" primary key ("id"),
      constraint "income_import_second_person" check ("state" not in ('approved', 'posted', 'undone') or ("approved_by" is not null and not ("approved_by" = any("editors")))),
      constraint "income_import_undone_by_whom" check ("state" <> 'undone' or ("undone_by" is not null and char_length("reason") > 0)));`);
    this.addSql(
      `create unique index if not exists "IDX_income_import_content" on "income_import" ("content_hash") where "content_hash" is not null and "state" in ('approved', 'posted');`,
    );
    this.addSql(
      `create index if not exists "IDX_income_import_state" on "income_import" ("state", "created_at");`,
    );
    this.addSql(`create table if not exists "income_import_shape" (
      "shape" text not null,
      "mapping" jsonb not null,
      "group_names" jsonb not null default '{}',
      "updated_by" text not null,
      "updated_at" timestamptz not null default now(),
      constraint "income_import_shape_pkey" primary key ("shape"));`);
  }

  private createRows(): void {
    this.addSql(`create table if not exists "income_import_row" (
      "import_id" text not null,
      "seq" integer not null,
      "row_no" integer not null,
      "column" text not null default '',
      "group_id" text null,
      "channel" text null,
      "category" text null,
      "effective_on" date null,
      "grain" text null check ("grain" in ('day', 'month', 'year')),
      "amount_satang" bigint null check ("amount_satang" <> 0),
      "note" text null,
      "new_group" jsonb null,
      "duplicate" text null check ("duplicate" in ('posted', 'file')),
      "skipped" boolean not null default false,
      constraint "income_import_row_pkey" primary key ("import_id", "seq"),
      constraint "income_import_row_whole" check ("new_group" is not null or ("group_id" is not null and "channel" is not null and "category" is not null and "effective_on" is not null and "grain" is not null and "amount_satang" is not null)),
      constraint "income_import_row_import_foreign" foreign key ("import_id") references "income_import" ("id"));`);
    this.addSql(
      `create index if not exists "IDX_income_import_row_group" on "income_import_row" ("import_id", "group_id", "seq");`,
    );
    this.addSql(`create table if not exists "income_import_problem" (
      "import_id" text not null,
      "seq" integer not null,
      "row_no" integer not null,
      "column" text not null,
      "heading" text not null,
      "value" text not null,
      "reason" text not null,
      constraint "income_import_problem_pkey" primary key ("import_id", "seq"),
      constraint "income_import_problem_import_foreign" foreign key ("import_id") references "income_import" ("id"));`);
  }

  /** What was approved is what is posted: rows change only while the import is a draft. */
  private keepPosted(): void {
    this.addSql(`create or replace function "income_import_keep_rows"() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from income_import where id = coalesce(new.import_id, old.import_id) and state not in ('draft', 'discarded')) then
          raise exception 'the rows of a submitted import are kept: % is refused', tg_op using errcode = 'restrict_violation';
        end if;
        return coalesce(new, old);
      end $$;`);
    this.addSql(`create or replace trigger "income_import_row_keep" before insert or update or delete on "income_import_row"
      for each row execute function "income_import_keep_rows"();`);
    this.addSql(`create or replace function "income_import_keep"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.state in ('undone', 'discarded') or (old.state = 'posted' and new.state not in ('posted', 'undone')) then
          raise exception 'income_import % is %: it is kept', old.id, old.state using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`);
    this.addSql(`create or replace trigger "income_import_keep" before update or delete on "income_import"
      for each row execute function "income_import_keep"();`);
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop table if exists "income_import_problem", "income_import_row", "income_import_shape", "income_import" cascade;`,
    );
    this.addSql(`drop function if exists "income_import_keep_rows", "income_import_keep";`);
  }
}
