import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Refunds by group order. Written by hand: a claim is bounded by its share in the database, a refund is shared once,
 * and what was claimed or shared is never changed.
 */
export class Migration20261126124100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table "payment_share" drop constraint if exists "payment_share_claimed_check";`);
    this.addSql(`alter table "payment_share" add constraint "payment_share_claimed_check"
      check ("claimed_satang" + "refunded_satang" <= "captured_satang");`);
    this.claims();
    this.shares();
    this.suspense();
  }

  private claims(): void {
    this.addSql(`create table if not exists "refund_claim" (
      "id" text not null,
      "key" text not null,
      "order_id" text not null,
      "group_order_id" text not null,
      "payment_id" text not null,
      "amount_satang" bigint not null check ("amount_satang" > 0),
      "parts" jsonb not null,
      "via" text not null check ("via" in ('omise', 'bank', 'found')),
      "reason" text not null check ("reason" in ('cancelled', 'returned', 'goodwill', 'found')),
      "note" text null,
      "omise_refund_id" text null,
      "state" text not null default 'claimed' check ("state" in ('claimed', 'unclear', 'refunded', 'released')),
      "requested_by" text null,
      "refund_id" text null,
      "problem" text null,
      "asked_at" timestamptz null,
      "ended_at" timestamptz null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "refund_claim_pkey" primary key ("id"),
      constraint "refund_claim_key_unique" unique ("key"),
      constraint "refund_claim_refund_unique" unique ("refund_id"),
      constraint "refund_claim_refunded_check" check (("state" = 'refunded') = ("refund_id" is not null)),
      constraint "refund_claim_found_check" check (("via" = 'found') = ("omise_refund_id" is not null)),
      constraint "refund_claim_group_order_foreign" foreign key ("group_order_id") references "group_order" ("id"));`);
    this.addSql(`create index if not exists "IDX_refund_claim_order" on "refund_claim" ("order_id");`);
    this.addSql(
      `create index if not exists "IDX_refund_claim_open" on "refund_claim" ("created_at") where "state" in ('claimed', 'unclear');`,
    );
    this.addSql(`create or replace function "refund_claim_guard"() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then raise exception 'refund_claim % is never deleted', old.id using errcode = 'restrict_violation'; end if;
        if (new.id, new.key, new.order_id, new.group_order_id, new.payment_id, new.amount_satang, new.parts, new.via, new.reason)
           is distinct from (old.id, old.key, old.order_id, old.group_order_id, old.payment_id, old.amount_satang, old.parts, old.via, old.reason) then
          raise exception 'refund_claim % is frozen: only its state may change', old.id using errcode = 'restrict_violation';
        end if;
        if old.state in ('refunded', 'released') and new.state <> old.state then
          raise exception 'refund_claim % has ended as %', old.id, old.state using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`);
    this.addSql(
      `create or replace trigger "refund_claim_keep" before update or delete on "refund_claim" for each row execute function "refund_claim_guard"();`,
    );
  }

  /** `part` is a line's id, or the word "delivery": a null would not be unique. */
  private shares(): void {
    this.addSql(`create table if not exists "refund_share" (
      "id" text not null,
      "refund_id" text not null,
      "payment_id" text not null,
      "group_order_id" text not null,
      "part" text not null,
      "amount_satang" bigint not null check ("amount_satang" > 0),
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "refund_share_pkey" primary key ("id"),
      constraint "refund_share_part_unique" unique ("refund_id", "group_order_id", "part"),
      constraint "refund_share_group_order_foreign" foreign key ("group_order_id") references "group_order" ("id"));`);
    this.addSql(`create index if not exists "IDX_refund_share_payment" on "refund_share" ("payment_id");`);
    this.addSql(
      `create or replace trigger "refund_share_keep" before update or delete or truncate on "refund_share" for each statement execute function "group_order_frozen"();`,
    );
  }

  private suspense(): void {
    this.addSql(`create table if not exists "suspended_refund" (
      "id" text not null,
      "source" text not null check ("source" in ('core', 'omise')),
      "order_id" text not null,
      "payment_id" text not null,
      "refund_id" text null,
      "omise_refund_id" text null,
      "amount_satang" bigint not null check ("amount_satang" > 0),
      "refunded_at" timestamptz not null,
      "state" text not null default 'open' check ("state" in ('open', 'assigned')),
      "group_order_id" text null,
      "assigned_by" text null,
      "assigned_at" timestamptz null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null,
      constraint "suspended_refund_pkey" primary key ("id"),
      constraint "suspended_refund_refund_unique" unique ("refund_id"),
      constraint "suspended_refund_omise_unique" unique ("omise_refund_id"),
      constraint "suspended_refund_named_check" check (("source" = 'core') = ("refund_id" is not null)
        and ("source" = 'omise') = ("omise_refund_id" is not null)),
      constraint "suspended_refund_assigned_check" check (("state" = 'assigned') = ("group_order_id" is not null)));`);
    this.addSql(
      `create index if not exists "IDX_suspended_refund_open" on "suspended_refund" ("created_at") where "state" = 'open';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "suspended_refund", "refund_share", "refund_claim" cascade;`);
    this.addSql(`drop function if exists "refund_claim_guard";`);
    this.addSql(`alter table "payment_share" drop constraint if exists "payment_share_claimed_check";`);
  }
}
