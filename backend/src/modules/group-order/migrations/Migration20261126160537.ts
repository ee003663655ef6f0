import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Written by hand: what CPA paid out to groups. Two persons, one bank reference one payout; what was recorded is never
 * changed but for its state, and nothing is deleted.
 */
export class Migration20261126160537 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "group_payout" (
      "id" text not null,
      "group_id" text not null,
      "amount_satang" bigint not null check ("amount_satang" > 0),
      "paid_on" date not null,
      "bank_reference" text not null,
      "slip_file_id" text not null,
      "state" text not null default 'recorded' check ("state" in ('recorded', 'approved', 'cancelled')),
      "recorded_by" text not null,
      "recorded_at" timestamptz not null default now(),
      "approved_by" text null,
      "approved_at" timestamptz null,
      "request_key" text not null,
      constraint "group_payout_pkey" primary key ("id"),
      constraint "group_payout_request_unique" unique ("request_key"),
      constraint "group_payout_second_person_check" check ("approved_by" is distinct from "recorded_by"),
      constraint "group_payout_approved_check" check (("state" = 'approved') = ("approved_by" is not null)));`);
    this.addSql(`create unique index if not exists "group_payout_reference_unique"
      on "group_payout" (lower("bank_reference")) where "state" <> 'cancelled';`);
    this.addSql(`create index if not exists "group_payout_group_index" on "group_payout" ("group_id");`);
    this.addSql(`create or replace function "group_payout_keep"() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' then
          raise exception 'payouts are never deleted';
        end if;
        if old."state" <> 'recorded'
          or (new."id", new."group_id", new."amount_satang", new."paid_on", new."bank_reference", new."slip_file_id",
              new."recorded_by", new."recorded_at", new."request_key")
            is distinct from (old."id", old."group_id", old."amount_satang", old."paid_on", old."bank_reference",
              old."slip_file_id", old."recorded_by", old."recorded_at", old."request_key") then
          raise exception 'only the state of a recorded payout moves';
        end if;
        return new;
      end $$;`);
    this.addSql(`create or replace trigger "group_payout_keep_row" before update or delete on "group_payout"
      for each row execute function "group_payout_keep"();`);
    this.addSql(`create or replace trigger "group_payout_keep_table" before truncate on "group_payout"
      for each statement execute function "group_payout_keep"();`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "group_payout";`);
    this.addSql(`drop function if exists "group_payout_keep"();`);
  }
}
