import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123023419 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "enterprise_group" drop constraint if exists "enterprise_group_code_unique";`,
    );
    this.addSql(
      `alter table if exists "enterprise_group" drop constraint if exists "enterprise_group_handle_unique";`,
    );
    this.addSql(
      `create table if not exists "enterprise_group" ("id" text not null, "handle" text not null, "code" text null, "name" text not null, "name_en" text null, "kind" text check ("kind" in ('community_enterprise', 'network', 'not_registered')) not null default 'community_enterprise', "registration_no" text null, "renewed_for_year" integer null, "cohort_no" integer null, "joined_on" text null, "tambon_code" text not null, "category" text not null, "story" text null, "story_en" text null, "picture" text null, "tax_mode" text check ("tax_mode" in ('non_vat', 'vat')) not null default 'non_vat', "status" text check ("status" in ('active', 'paused', 'suspended')) not null default 'active', "is_sample" boolean not null default false, "shipping_option_id" text null, "search_text" text not null default '', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "enterprise_group_pkey" primary key ("id"), constraint enterprise_group_tambon_code_check check (tambon_code ~ '^[0-9]{6}$'), constraint enterprise_group_joined_on_check check (joined_on IS NULL OR joined_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_enterprise_group_handle_unique" ON "enterprise_group" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_enterprise_group_code_unique" ON "enterprise_group" ("code") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_enterprise_group_deleted_at" ON "enterprise_group" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_enterprise_group_status_name" ON "enterprise_group" ("status", "name") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_enterprise_group_category" ON "enterprise_group" ("category") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "group_certificate" ("id" text not null, "group_id" text not null, "product_id" text null, "kind" text check ("kind" in ('fda', 'tcps', 'otop', 'gap', 'pgs', 'organic', 'halal', 'gi', 'herbal', 'cosmetic')) not null, "number" text null, "level" integer null, "valid_until" text null, "status" text check ("status" in ('valid', 'expired', 'rejected')) not null default 'valid', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "group_certificate_pkey" primary key ("id"), constraint group_certificate_valid_until_check check (valid_until IS NULL OR valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'), constraint group_certificate_level_check check (level IS NULL OR level BETWEEN 1 AND 5));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_group_certificate_group_id" ON "group_certificate" ("group_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_group_certificate_deleted_at" ON "group_certificate" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_group_certificate_product_id" ON "group_certificate" ("product_id") WHERE product_id IS NOT NULL AND deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "group_consent" ("id" text not null, "group_id" text not null, "purpose" text check ("purpose" in ('publish_income')) not null, "granted_at" timestamptz null, "withdrawn_at" timestamptz null, "recorded_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "group_consent_pkey" primary key ("id"), constraint group_consent_one_act_check check ((granted_at IS NULL) <> (withdrawn_at IS NULL)));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_group_consent_deleted_at" ON "group_consent" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_group_consent_group_id_purpose_created_at" ON "group_consent" ("group_id", "purpose", "created_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "group_certificate" add constraint "group_certificate_group_id_foreign" foreign key ("group_id") references "enterprise_group" ("id") on update cascade on delete cascade;`,
    );

    // Written by hand: the database sorts names as a Thai reader does (เ แ โ ใ ไ after the consonant they belong to).
    this.addSql(`alter table "enterprise_group" alter column "name" type text collate "th-x-icu";`);

    // Written by hand: the log of consents is append-only.
    this.addSql(`
      create or replace function group_consent_append_only() returns trigger language plpgsql as $body$
      begin
        raise exception 'group_consent is append-only: record a new act instead of %', tg_op;
      end $body$;`);
    this.addSql(`
      create trigger group_consent_no_change before update or delete on "group_consent"
        for each row execute function group_consent_append_only();`);
    this.addSql(`
      create trigger group_consent_no_truncate before truncate on "group_consent"
        for each statement execute function group_consent_append_only();`);
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "group_certificate" drop constraint if exists "group_certificate_group_id_foreign";`,
    );

    this.addSql(`drop table if exists "enterprise_group" cascade;`);

    this.addSql(`drop table if exists "group_certificate" cascade;`);

    this.addSql(`drop table if exists "group_consent" cascade;`);
    this.addSql(`drop function if exists group_consent_append_only();`);
  }
}
