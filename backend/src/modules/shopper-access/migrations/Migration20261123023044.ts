import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123023044 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "shopper_access" ("id" text not null, "kind" text check ("kind" in ('cart', 'order')) not null, "subject_id" text not null, "token_hash" text not null, "purpose" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shopper_access_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shopper_access_token_hash_unique" ON "shopper_access" ("token_hash") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_shopper_access_kind_subject_id" ON "shopper_access" ("kind", "subject_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shopper_access_subject_id_purpose_unique" ON "shopper_access" ("subject_id", "purpose") WHERE purpose IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shopper_access" cascade;`);
  }
}
