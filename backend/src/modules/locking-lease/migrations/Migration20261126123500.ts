import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Unlogged: a lock costs no wait for the disk, and after a crash of the database there is nobody left to hold one.
 */
export class Migration20261126123500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create sequence if not exists lock_lease_token as bigint;`);
    this.addSql(`create unlogged table if not exists lock_holder (
      id text primary key,
      beat_at timestamptz not null default clock_timestamp()
    );`);
    this.addSql(`create unlogged table if not exists lock_lease (
      key text primary key,
      holder text not null,
      owner text null,
      token bigint not null,
      taken_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz null
    );`);
    this.addSql(`create index if not exists lock_lease_holder on lock_lease (holder);`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists lock_lease;`);
    this.addSql(`drop table if exists lock_holder;`);
    this.addSql(`drop sequence if exists lock_lease_token;`);
  }
}
