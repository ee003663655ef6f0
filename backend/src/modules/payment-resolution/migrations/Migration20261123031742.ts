import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Written by hand: amounts are bigint satang, and what must never happen is refused by the database.
 * A state may only become more final; money that arrives late turns what was given up into `successful`.
 */
export class Migration20261123031742 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists payment_attempt (
      id text primary key,
      ref text not null unique,
      session_id text not null unique,
      cart_id text not null,
      order_id text null,
      method text not null check (method in ('promptpay', 'card')),
      amount_satang bigint not null check (amount_satang > 0),
      currency text not null,
      locale text not null default 'th',
      state text not null default 'new' check (state in
        ('new', 'creating', 'unknown', 'pending', 'successful', 'failed', 'expired', 'reversed', 'abandoned')),
      card_token text null,
      return_uri text null,
      charge_id text null unique,
      authorize_uri text null,
      qr_uri text null,
      failure_code text null,
      livemode boolean null,
      expires_at timestamptz null,
      paid_at timestamptz null,
      checked_at timestamptz null,
      order_cancel_reason text null check (order_cancel_reason in ('expired', 'shopper', 'group', 'staff')),
      booked_at timestamptz null,
      settled_at timestamptz null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz null,
      constraint payment_attempt_token_is_used_once check (card_token is null or state = 'new'),
      constraint payment_attempt_money_has_a_charge check (state not in ('pending', 'successful', 'reversed') or charge_id is not null)
    );`);
    this.addSql(`create index if not exists payment_attempt_cart on payment_attempt (cart_id);`);
    this.addSql(
      `create index if not exists payment_attempt_open on payment_attempt (created_at) where settled_at is null;`,
    );
    this.addSql(
      `create index if not exists payment_attempt_given_up on payment_attempt (expires_at) where state = 'expired';`,
    );
    this.addSql(`create or replace function payment_attempt_rank(state text) returns int language sql immutable as $$
      select case state when 'new' then 0 when 'creating' then 1 when 'unknown' then 2 when 'pending' then 3
        when 'abandoned' then 4 when 'failed' then 5 when 'expired' then 5 when 'successful' then 6 when 'reversed' then 7 end
    $$;`);
    this.addSql(`create or replace function payment_attempt_guard() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then raise exception 'payment_attempt % is never deleted', old.id; end if;
      if new.state <> old.state and payment_attempt_rank(new.state) <= payment_attempt_rank(old.state) then
        raise exception 'payment_attempt % can not go from % to %', old.id, old.state, new.state;
      end if;
      if (new.session_id, new.cart_id, new.method, new.amount_satang, new.currency)
         is distinct from (old.session_id, old.cart_id, old.method, old.amount_satang, old.currency)
         or (old.charge_id is not null and new.charge_id is distinct from old.charge_id)
         or (old.order_id is not null and new.order_id is distinct from old.order_id) then
        raise exception 'payment_attempt % keeps its session, cart, order, amount and charge', old.id;
      end if;
      return new;
    end $$;`);
    this.addSql(`create trigger payment_attempt_guard before update or delete on payment_attempt
      for each row execute function payment_attempt_guard();`);

    this.addSql(`create table if not exists webhook_event (
      id text primary key,
      event_id text not null unique,
      key text not null,
      charge_id text null,
      payload jsonb not null,
      received_at timestamptz not null default now(),
      attempts integer not null default 0,
      next_try_at timestamptz not null default now(),
      processed_at timestamptz null,
      result text null,
      error text null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz null
    );`);
    this.addSql(
      `create index if not exists webhook_event_waiting on webhook_event (next_try_at) where processed_at is null;`,
    );

    this.addSql(`create table if not exists payment_case (
      id text primary key,
      attempt_id text null references payment_attempt (id),
      charge_id text not null,
      cart_id text null,
      order_id text null,
      amount_satang bigint not null check (amount_satang > 0),
      currency text not null,
      method text null,
      livemode boolean not null,
      paid_at timestamptz null,
      reason text not null check (reason in
        ('late', 'duplicate', 'amount_mismatch', 'currency_mismatch', 'mode_mismatch', 'order_cancelled', 'no_order')),
      state text not null default 'open' check (state in ('open', 'closed')),
      opened_at timestamptz not null default now(),
      closed_at timestamptz null,
      closed_by text null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      deleted_at timestamptz null,
      constraint payment_case_once unique (charge_id, reason)
    );`);
    this.addSql(
      `create index if not exists payment_case_open on payment_case (opened_at) where state = 'open';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists payment_case cascade;`);
    this.addSql(`drop table if exists webhook_event cascade;`);
    this.addSql(`drop table if exists payment_attempt cascade;`);
    this.addSql(`drop function if exists payment_attempt_guard;`);
    this.addSql(`drop function if exists payment_attempt_rank;`);
  }
}
