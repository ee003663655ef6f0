import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What is wrong with an engine of the search, and when its documents were last compared with the products. */
export class Migration20261126150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists search_trouble (
         index_name text primary key, reason text not null, has_missed boolean not null,
         since timestamptz not null default now(), last_at timestamptz not null default now());`,
    );
    this.addSql(
      `create table if not exists search_repair (
         index_name text primary key, checked integer not null, mended integer not null,
         finished_at timestamptz not null default now());`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists search_repair;");
    this.addSql("drop table if exists search_trouble;");
  }
}
