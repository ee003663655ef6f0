import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Another purpose: reports that wait to be fetched. */
export class Migration20261126162500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "private_file" drop constraint if exists "private_file_purpose_check",
      add constraint "private_file_purpose_check" check ("purpose" in ('income_evidence', 'income_import', 'refund_slip', 'group_document', 'payout_slip', 'income_report'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "private_file" drop constraint if exists "private_file_purpose_check",
      add constraint "private_file_purpose_check" check ("purpose" in ('income_evidence', 'income_import', 'refund_slip', 'group_document', 'payout_slip'));`);
  }
}
