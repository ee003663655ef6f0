import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand: a pause of the group's own with its end, fetching goods at the group, photos of certificates. */
export class Migration20261126151743 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "enterprise_group"
      add column if not exists "pickup_option_id" text null,
      add column if not exists "pickup_note" text null,
      add column if not exists "paused_until" text null,
      add column if not exists "pause_message" text null,
      add constraint "enterprise_group_pickup_check" check ("pickup_note" is null or "pickup_option_id" is not null),
      add constraint "enterprise_group_pause_check" check ("paused_until" is null or
        ("status" = 'paused' and "paused_until" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'));`);
    this.addSql(
      `alter table if exists "group_certificate" add column if not exists "photo_file_id" text null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "group_certificate" drop column if exists "photo_file_id";`);
    this.addSql(`alter table if exists "enterprise_group" drop column if exists "pickup_option_id",
      drop column if exists "pickup_note", drop column if exists "paused_until", drop column if exists "pause_message";`);
  }
}
