import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand: codes by which a member links a LINE account or chat; only their hashes, each used once. */
export class Migration20261126190000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "alert_address" add column if not exists "member_id" text null;`);
    this.addSql(`create table if not exists "line_link_code" (
      "code_hash" text not null,
      "group_id" text not null,
      "asked_by" text not null,
      "member_id" text null,
      "expires_at" timestamptz not null,
      "used_at" timestamptz null,
      "used_by" text null,
      "created_at" timestamptz not null default now(),
      constraint "line_link_code_pkey" primary key ("code_hash"),
      constraint "line_link_code_used_check" check (("used_at" is null) = ("used_by" is null)));`);
    this.addSql(
      `create index if not exists "line_link_code_asked_index" on "line_link_code" ("group_id", "asked_by");`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "line_link_code";`);
    this.addSql(`alter table "alert_address" drop column if exists "member_id";`);
  }
}
