import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123023044 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "shopper_access" drop constraint if exists "shopper_access_subject_id_purpose_unique";`,
    );
    this.addSql(`alter table if exists "shopper_access" add column if not exists "purpose" text null;`);
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_shopper_access_subject_id_purpose_unique" ON "shopper_access" ("subject_id", "purpose") WHERE purpose IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_shopper_access_subject_id_purpose_unique";`);
    this.addSql(`alter table if exists "shopper_access" drop column if exists "purpose";`);
  }
}
