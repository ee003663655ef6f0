import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123022500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "shopper_access" drop constraint if exists "shopper_access_token_hash_unique";`);
    this.addSql(`create table if not exists "shopper_access" ("id" text not null, "kind" text check ("kind" in ('cart', 'order')) not null, "subject_id" text not null, "token_hash" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "shopper_access_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shopper_access_token_hash_unique" ON "shopper_access" ("token_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shopper_access_deleted_at" ON "shopper_access" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_shopper_access_kind_subject_id" ON "shopper_access" ("kind", "subject_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "shopper_access" cascade;`);
  }

}
