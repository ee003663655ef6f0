import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Written by hand: claims of income outside the website. The database itself refuses that somebody verifies what
 * they claimed, that a verified claim is changed, and a reversal that is not the mirror of its entry.
 */
export class Migration20261126122500 extends Migration {
  override async up(): Promise<void> {
    this.createClaims();
    this.createEvidence();
    this.extendEntries();
    this.keepClaims();
  }

  private createClaims(): void {
    this.addSql(`create table if not exists "income_claim" (
      "id" text not null,
      "request_key" text not null,
      "group_id" text not null,
      "channel" text not null check ("channel" in ('line', 'facebook', 'tiktok', 'marketplace', 'shopfront', 'fair', 'modern_trade', 'wholesale', 'corporate', 'tourism', 'other')),
      "category" text not null,
      "sold_on" date not null,
      "amount_satang" bigint not null check ("amount_satang" between 1 and 10000000000),
      "quantity" integer null check ("quantity" > 0),
      "buyer_kind" text null check ("buyer_kind" in ('person', 'shop', 'company', 'government', 'visitors', 'other')),
      "note" text null check (char_length("note") <= 2000),
      "status" text not null check ("status" in ('draft', 'submitted', 'verified', 'rejected', 'withdrawn')),
      "version" integer not null default 1,
      "created_by" text not null,
      "claimants" text[] not null check (cardinality("claimants") > 0),
      "submitted_at" timestamptz null,
      "decided_by" text null,
      "decided_at" timestamptz null,
      "reason" text null,
      "corrects_id" text null,
      "is_sample" boolean not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null check ("deleted_at" is null),
      constraint "income_claim_pkey" primary key ("id"),
      constraint "income_claim_request_unique" unique ("created_by", "request_key"),
      constraint "income_claim_corrects_foreign" foreign key ("corrects_id") references "income_claim" ("id"),
      constraint "income_claim_second_person" check ("status" <> 'verified' or ("decided_by" is not null and not ("decided_by" = any("claimants")))),
      constraint "income_claim_reason_given" check ("status" not in ('rejected', 'withdrawn') or char_length("reason") > 0));`);
    this.addSql(
      `create index if not exists "IDX_income_claim_status" on "income_claim" ("status", "sold_on", "id");`,
    );
    this.addSql(
      `create index if not exists "IDX_income_claim_group_day" on "income_claim" ("group_id", "sold_on");`,
    );
    this.addSql(
      `create unique index if not exists "IDX_income_claim_one_correction" on "income_claim" ("corrects_id") where "corrects_id" is not null and "status" in ('draft', 'submitted', 'verified');`,
    );
  }

  private createEvidence(): void {
    this.addSql(`create table if not exists "income_claim_evidence" (
      "claim_id" text not null,
      "file_id" text not null,
      "name" text not null,
      "mime_type" text not null,
      "byte_size" integer not null,
      "position" integer not null,
      "added_by" text not null,
      "created_at" timestamptz not null default now(),
      constraint "income_claim_evidence_pkey" primary key ("claim_id", "file_id"),
      constraint "income_claim_evidence_claim_foreign" foreign key ("claim_id") references "income_claim" ("id"));`);
    this.addSql(
      `create index if not exists "IDX_income_claim_evidence_file" on "income_claim_evidence" ("file_id");`,
    );
  }

  /** Which claim or which row of which import an entry was posted for, and one reversal an entry at most. */
  private extendEntries(): void {
    this.addSql(`alter table "income_entry"
      add column if not exists "claim_id" text null,
      add column if not exists "import_id" text null,
      add column if not exists "import_row" integer null;`);
    this.addSql(`alter table "income_entry"
      add constraint "income_entry_claim_check" check (("source" = 'claim') = ("claim_id" is not null)),
      add constraint "income_entry_import_check" check (("source" = 'import') = ("import_id" is not null));`);
    this.addSql(
      `create index if not exists "IDX_income_entry_claim" on "income_entry" ("claim_id") where "claim_id" is not null;`,
    );
    this.addSql(
      `create index if not exists "IDX_income_entry_import" on "income_entry" ("import_id", "import_row") where "import_id" is not null;`,
    );
    this.addSql(
      `create unique index if not exists "IDX_income_entry_reversed_once" on "income_entry" ("reverses_id") where "kind" = 'reversal';`,
    );
    this.addSql(`create or replace function "income_entry_mirrors"() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from income_entry first where first.id = new.reverses_id and first.kind <> 'reversal'
          and (first.group_id, first.channel, first.category, first.effective_on, first.source, first.is_sample, first.amount_satang)
            = (new.group_id, new.channel, new.category, new.effective_on, new.source, new.is_sample, -new.amount_satang)) then
          raise exception 'income_entry %: a reversal is the mirror of its entry, on the same day', new.source_key using errcode = 'check_violation';
        end if;
        return new;
      end $$;`);
    this.addSql(`create or replace trigger "income_entry_reversal" before insert on "income_entry"
      for each row when (new.kind = 'reversal') execute function "income_entry_mirrors"();`);
  }

  private keepClaims(): void {
    this.addSql(`create or replace function "income_claim_keep_decided"() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' then
          raise exception 'income_claim is kept: % is refused; withdraw it', tg_op using errcode = 'restrict_violation';
        end if;
        if old.status = 'withdrawn' or (old.status = 'verified' and not (new.status = 'withdrawn'
          and (old.group_id, old.channel, old.category, old.sold_on, old.amount_satang, old.decided_by, old.claimants)
            = (new.group_id, new.channel, new.category, new.sold_on, new.amount_satang, new.decided_by, new.claimants))) then
          raise exception 'income_claim % is %: it can only be withdrawn', old.id, old.status using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`);
    this.addSql(`create or replace trigger "income_claim_keep" before update or delete on "income_claim"
      for each row execute function "income_claim_keep_decided"();`);
    this.addSql(`create or replace trigger "income_claim_keep_all" before truncate on "income_claim"
      for each statement execute function "income_claim_keep_decided"();`);
    this.addSql(`create or replace function "income_claim_evidence_keep_decided"() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from income_claim where id = coalesce(new.claim_id, old.claim_id) and status in ('verified', 'withdrawn')) then
          raise exception 'the evidence of a decided claim is kept' using errcode = 'restrict_violation';
        end if;
        return coalesce(new, old);
      end $$;`);
    this.addSql(`create or replace trigger "income_claim_evidence_keep" before insert or update or delete on "income_claim_evidence"
      for each row execute function "income_claim_evidence_keep_decided"();`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "income_claim_evidence", "income_claim" cascade;`);
    this.addSql(`drop trigger if exists "income_entry_reversal" on "income_entry";`);
    this.addSql(
      `drop function if exists "income_entry_mirrors", "income_claim_keep_decided", "income_claim_evidence_keep_decided";`,
    );
    this.addSql(
      `alter table "income_entry" drop column if exists "claim_id", drop column if exists "import_id", drop column if exists "import_row";`,
    );
  }
}
