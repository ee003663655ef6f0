import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Whose waiting order an attempt belongs to: keyed hashes, for the limits of waiting orders. */
export class Migration20261126130000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table payment_attempt add column if not exists shopper_key text null;`);
    this.addSql(`alter table payment_attempt add column if not exists address_key text null;`);
    for (const key of ["shopper_key", "address_key"]) {
      this.addSql(
        `create index if not exists payment_attempt_waiting_by_${key} on payment_attempt (${key}) where settled_at is null;`,
      );
    }
  }

  override async down(): Promise<void> {
    this.addSql(`alter table payment_attempt drop column if exists shopper_key;`);
    this.addSql(`alter table payment_attempt drop column if exists address_key;`);
  }
}
