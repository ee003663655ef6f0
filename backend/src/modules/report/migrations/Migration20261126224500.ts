import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand: the records of the programme become a report as well. */
export class Migration20261126224500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "income_report" drop constraint if exists "income_report_kind_check";`);
    this.addSql(`alter table "income_report" add constraint "income_report_kind_check" check ("kind" in (
      'figures', 'entries', 'standings', 'claims', 'groups', 'programme', 'refunds', 'bank_refunds', 'payment_cases',
      'payouts', 'payout_balances', 'statement', 'cash_report', 'impact_sheet'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "income_report" drop constraint if exists "income_report_kind_check";`);
    this.addSql(`alter table "income_report" add constraint "income_report_kind_check" check ("kind" in (
      'figures', 'entries', 'standings', 'claims', 'groups', 'refunds', 'bank_refunds', 'payment_cases', 'payouts',
      'payout_balances', 'statement', 'cash_report', 'impact_sheet')) not valid;`);
  }
}
