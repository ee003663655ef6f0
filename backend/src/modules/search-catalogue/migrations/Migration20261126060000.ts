import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Trigrams for misspelt questions, and the list of index versions with how often each has changed. */
export class Migration20261126060000 extends Migration {
  override async up(): Promise<void> {
    this.addSql("create extension if not exists pg_trgm;");
    this.addSql(
      `create table if not exists search_catalogue_index (
         name text primary key,
         plan jsonb not null,
         changes bigint not null default 0,
         created_at timestamptz not null default now(),
         updated_at timestamptz not null default now());`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists search_catalogue_index;");
  }
}
