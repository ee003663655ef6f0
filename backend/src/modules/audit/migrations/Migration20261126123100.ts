import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand: the log is append-only by a trigger, because the owner of a table can't be refused by REVOKE. */
export class Migration20261126123100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "audit_entry" (
      "id" text not null,
      "occurred_at" timestamptz not null default clock_timestamp(),
      "act" text not null check ("act" ~ '^[a-z_]+\\.[a-z_]+$'),
      "actor_type" text not null check ("actor_type" in ('user', 'api-key', 'member', 'customer', 'shopper', 'system')),
      "actor_id" text null,
      "on_behalf_of" text null,
      "subject_type" text not null,
      "subject_id" text not null,
      "before" jsonb null,
      "after" jsonb null,
      "note" text null check (length("note") <= 2000),
      "request_id" text null,
      "once_key" text null,
      "undoes_id" text null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null check ("deleted_at" is null),
      constraint "audit_entry_pkey" primary key ("id"),
      constraint "audit_entry_once_key_unique" unique ("once_key"),
      constraint "audit_entry_undoes_unique" unique ("undoes_id"),
      constraint "audit_entry_undoes_foreign" foreign key ("undoes_id") references "audit_entry" ("id"),
      constraint "audit_entry_who_check" check ("actor_type" in ('system', 'shopper') or "actor_id" is not null),
      constraint "audit_entry_size_check" check (coalesce(length("before"::text), 0) + coalesce(length("after"::text), 0) <= 65536));`);
    this.addSql(
      `create index if not exists "IDX_audit_entry_subject" on "audit_entry" ("subject_type", "subject_id", "occurred_at");`,
    );
    this.addSql(
      `create index if not exists "IDX_audit_entry_actor" on "audit_entry" ("actor_id", "occurred_at");`,
    );
    this.addSql(
      `create index if not exists "IDX_audit_entry_occurred" on "audit_entry" ("occurred_at", "id");`,
    );
    this.addSql(`create or replace function "audit_entry_append_only"() returns trigger language plpgsql as $$
      begin
        raise exception 'audit_entry is append-only: % is refused', tg_op using errcode = 'restrict_violation';
      end $$;`);
    this.addSql(
      `create or replace trigger "audit_entry_keep" before update or delete or truncate on "audit_entry" for each statement execute function "audit_entry_append_only"();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "audit_entry" cascade;`);
    this.addSql(`drop function if exists "audit_entry_append_only";`);
  }
}
