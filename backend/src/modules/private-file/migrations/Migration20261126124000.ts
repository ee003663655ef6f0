import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand: evidence can't be exchanged under a claim, so a trigger keeps what identifies a file. */
export class Migration20261126124000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "private_file" (
      "id" text not null,
      "storage_key" text not null check ("storage_key" ~ '^[0-9a-f]{32}$'),
      "purpose" text not null check ("purpose" in ('income_evidence', 'income_import', 'refund_slip', 'group_document')),
      "kind" text not null check ("kind" in ('pdf', 'jpeg', 'png', 'webp', 'xlsx', 'csv')),
      "size_bytes" integer not null check ("size_bytes" > 0),
      "sha256" text not null check ("sha256" ~ '^[0-9a-f]{64}$'),
      "name" text not null check (length("name") <= 300),
      "uploaded_by_type" text not null,
      "uploaded_by" text null,
      "group_id" text null,
      "subject_type" text null,
      "subject_id" text null,
      "erased_at" timestamptz null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null check ("deleted_at" is null),
      constraint "private_file_pkey" primary key ("id"),
      constraint "private_file_storage_key_unique" unique ("storage_key"),
      constraint "private_file_subject_check" check (("subject_type" is null) = ("subject_id" is null)));`);
    this.addSql(
      `create index if not exists "IDX_private_file_subject" on "private_file" ("subject_type", "subject_id") where "subject_id" is not null;`,
    );
    this.addSql(
      `create index if not exists "IDX_private_file_loose" on "private_file" ("created_at") where "subject_id" is null and "erased_at" is null;`,
    );
    this.addSql(`create or replace function "private_file_keep"() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' then
          raise exception 'private_file keeps its rows: % is refused; erase() takes the contents away', tg_op using errcode = 'restrict_violation';
        end if;
        if (new.id, new.storage_key, new.purpose, new.kind, new.size_bytes, new.sha256, new.uploaded_by_type, new.uploaded_by, new.group_id)
            is distinct from (old.id, old.storage_key, old.purpose, old.kind, old.size_bytes, old.sha256, old.uploaded_by_type, old.uploaded_by, old.group_id)
          or (old.subject_id is not null and (new.subject_type, new.subject_id) is distinct from (old.subject_type, old.subject_id))
          or (old.erased_at is not null and new.erased_at is distinct from old.erased_at) then
          raise exception 'private_file % is fixed: upload another file', old.id using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`);
    this.addSql(
      `create or replace trigger "private_file_keep_row" before update or delete on "private_file" for each row execute function "private_file_keep"();`,
    );
    this.addSql(
      `create or replace trigger "private_file_keep_table" before truncate on "private_file" for each statement execute function "private_file_keep"();`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "private_file" cascade;`);
    this.addSql(`drop function if exists "private_file_keep";`);
  }
}
