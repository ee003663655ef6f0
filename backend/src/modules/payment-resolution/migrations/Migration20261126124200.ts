import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Refunds that people pay by bank, and how payment cases are worked off. Written by hand: whoever approves is not who
 * paid, an approval is used once, and a charge is handed over to one attempt at most (its id stays unique).
 */
export class Migration20261126124200 extends Migration {
  override async up(): Promise<void> {
    this.bankRefunds();
    this.cases();
    this.handOver();
  }

  private bankRefunds(): void {
    this.addSql(`create table if not exists bank_refund (
      id text primary key,
      claim_id text null unique,
      case_id text null references payment_case (id),
      order_id text null,
      session_id text null,
      amount_satang bigint not null check (amount_satang > 0),
      state text not null default 'awaiting_account' check (state in
        ('awaiting_account', 'awaiting_transfer', 'awaiting_approval', 'approved', 'done', 'cancelled')),
      bank_code text null,
      account_number text null,
      account_last4 text null,
      account_name text null,
      account_by text null check (account_by in ('shopper', 'staff')),
      account_at timestamptz null,
      transferred_on date null,
      transferred_by text null,
      transferred_at timestamptz null,
      slip_file_id text null,
      rejected_note text null,
      approved_by text null,
      approved_at timestamptz null,
      used_by_refund text null unique,
      ended_at timestamptz null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz null,
      constraint bank_refund_of_one_thing check ((claim_id is null) <> (case_id is null)),
      constraint bank_refund_second_person check (approved_by is null or approved_by <> transferred_by),
      constraint bank_refund_account check (state in ('awaiting_account', 'cancelled') or account_last4 is not null),
      constraint bank_refund_slip check (state not in ('awaiting_approval', 'approved', 'done')
        or (slip_file_id is not null and transferred_by is not null and transferred_on is not null)),
      constraint bank_refund_approved check (state not in ('approved', 'done') or approved_by is not null)
    );`);
    this.addSql(
      `create unique index if not exists bank_refund_case on bank_refund (case_id) where state <> 'cancelled';`,
    );
    this.addSql(`create index if not exists bank_refund_order on bank_refund (order_id);`);
    this.addSql(
      `create index if not exists bank_refund_open on bank_refund (created_at) where state not in ('done', 'cancelled');`,
    );
    this.addSql(`create or replace function bank_refund_guard() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then raise exception 'bank_refund % is never deleted', old.id; end if;
      if (new.claim_id, new.case_id, new.amount_satang, new.session_id)
         is distinct from (old.claim_id, old.case_id, old.amount_satang, old.session_id) then
        raise exception 'bank_refund % keeps what it is for', old.id;
      end if;
      if old.state in ('done', 'cancelled') and new.state <> old.state then
        raise exception 'bank_refund % has ended as %', old.id, old.state;
      end if;
      return new;
    end $$;`);
    this.addSql(`create trigger bank_refund_guard before update or delete on bank_refund
      for each row execute function bank_refund_guard();`);
  }

  private cases(): void {
    this.addSql(`alter table payment_case
      add column if not exists owner_id text null,
      add column if not exists owned_at timestamptz null,
      add column if not exists work text null check (work in ('order', 'refund', 'bank_refund')),
      add column if not exists work_key text null,
      add column if not exists work_at timestamptz null,
      add column if not exists problem text null,
      add column if not exists closed_with text null check (closed_with in ('order', 'refund', 'manual_refund')),
      add column if not exists new_order_id text null,
      add column if not exists omise_refund_id text null,
      add column if not exists closing_note text null;`);
    this.addSql(`alter table payment_case drop constraint if exists payment_case_closed_with_something;`);
    this.addSql(`alter table payment_case add constraint payment_case_closed_with_something
      check (state = 'open' or (closed_at is not null and closed_with is not null));`);
  }

  /** A cancelled order is never revived: a new order's attempt takes the charge over, and the old one lets go of it. */
  private handOver(): void {
    this.addSql(`alter table payment_attempt
      add column if not exists handed_to text null references payment_attempt (id),
      add column if not exists taken_from text null unique references payment_attempt (id);`);
    this.addSql(`alter table payment_attempt drop constraint if exists payment_attempt_money_has_a_charge;`);
    this.addSql(`alter table payment_attempt add constraint payment_attempt_money_has_a_charge
      check (state not in ('pending', 'successful', 'reversed') or charge_id is not null or handed_to is not null);`);
    this.addSql(`create or replace function payment_attempt_guard() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then raise exception 'payment_attempt % is never deleted', old.id; end if;
      if new.state <> old.state and payment_attempt_rank(new.state) <= payment_attempt_rank(old.state) then
        raise exception 'payment_attempt % can not go from % to %', old.id, old.state, new.state;
      end if;
      if (new.session_id, new.cart_id, new.method, new.amount_satang, new.currency)
         is distinct from (old.session_id, old.cart_id, old.method, old.amount_satang, old.currency)
         or (old.charge_id is not null and new.charge_id is distinct from old.charge_id
             and not (old.handed_to is null and new.handed_to is not null and new.charge_id is null))
         or (old.handed_to is not null and (new.handed_to is distinct from old.handed_to or new.charge_id is not null))
         or (old.order_id is not null and new.order_id is distinct from old.order_id) then
        raise exception 'payment_attempt % keeps its session, cart, order, amount and charge', old.id;
      end if;
      return new;
    end $$;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists bank_refund cascade;`);
    this.addSql(`drop function if exists bank_refund_guard;`);
    this.addSql(`alter table payment_case drop constraint if exists payment_case_closed_with_something;`);
    this.addSql(`alter table payment_case drop column if exists owner_id, drop column if exists owned_at,
      drop column if exists work, drop column if exists work_key, drop column if exists work_at,
      drop column if exists problem, drop column if exists closed_with, drop column if exists new_order_id,
      drop column if exists omise_refund_id, drop column if exists closing_note;`);
  }
}
