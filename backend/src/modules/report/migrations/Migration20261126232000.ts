import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Written by hand: trainings' effect, imports, the comparison with Omise, the log and vain questions become reports. */
export class Migration20261126232000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "income_report" drop constraint if exists "income_report_kind_check";`);
    this.addSql(`alter table "income_report" add constraint "income_report_kind_check" check ("kind" in (
      'figures', 'entries', 'standings', 'claims', 'groups', 'programme', 'training_sales', 'income_imports', 'refunds',
      'bank_refunds', 'payment_cases', 'payouts', 'payout_balances', 'statement', 'reconciliation', 'cash_report',
      'impact_sheet', 'audit', 'search_misses'));`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "income_report" drop constraint if exists "income_report_kind_check";`);
    this.addSql(`alter table "income_report" add constraint "income_report_kind_check" check ("kind" in (
      'figures', 'entries', 'standings', 'claims', 'groups', 'programme', 'refunds', 'bank_refunds', 'payment_cases',
      'payouts', 'payout_balances', 'statement', 'cash_report', 'impact_sheet')) not valid;`);
  }
}
