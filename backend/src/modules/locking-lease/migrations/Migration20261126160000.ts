import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** When each job last began, in whichever process. Unlogged: after a crash of the database every job may begin. */
export class Migration20261126160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create unlogged table if not exists job_turn (
      name text primary key,
      began_at timestamptz not null default clock_timestamp(),
      runs bigint not null default 1
    );`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists job_turn;`);
  }
}
