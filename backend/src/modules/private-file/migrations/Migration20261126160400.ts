import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const check = (...purposes: string[]) =>
  `check ("purpose" in (${purposes.map((purpose) => `'${purpose}'`).join(", ")}))`;
const before = ["income_evidence", "income_import", "refund_slip", "group_document"];

/** Written by hand: slips of what was paid out to groups. */
export class Migration20261126160400 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "private_file" drop constraint if exists "private_file_purpose_check",
      add constraint "private_file_purpose_check" ${check(...before, "payout_slip")};`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "private_file" drop constraint if exists "private_file_purpose_check",
      add constraint "private_file_purpose_check" ${check(...before)};`);
  }
}
