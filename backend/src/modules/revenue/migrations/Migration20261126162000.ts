import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const tables = {
  income_rollup_group: ["group_id"],
  income_rollup_group_month: ["group_id", "month"],
  income_rollup_month: ["group_id", "channel", "category", "month"],
};
/** The first half of the two-part advisory lock of a slot. */
const LOCK = "hashtext('income_rollup_slot')";

/**
 * Slots: who posts takes a slot for its transaction and writes only rollup rows of it, so that nobody queues behind a
 * hot row, and two who post can't wait for each other. Without a crowd everything is in slot 0. Whoever reads adds
 * the slots up.
 */
export class Migration20261126162000 extends Migration {
  override async up(): Promise<void> {
    for (const [table, keys] of Object.entries(tables)) {
      this.addSql(`alter table "${table}" add column if not exists "slot" smallint not null default 0;`);
      this.addSql(`alter table "${table}" drop constraint "${table}_pkey",
        add constraint "${table}_pkey" primary key (${[...keys, "slot"].join(", ")});`);
    }
    this.takeSlots();
    this.keepRollups();
    this.foldSlots();
  }

  /** A lock of the transaction: it is free again at its end, whatever the end is. */
  private takeSlots(): void {
    this.addSql(`create or replace function "income_rollup_slot"() returns smallint language plpgsql as $$
      declare
        slots constant integer := 16;
        own integer := pg_backend_pid() % slots;
      begin
        for slot in 0 .. slots - 1 loop
          if pg_try_advisory_xact_lock(${LOCK}, slot) then return slot; end if;
        end loop;
        perform pg_advisory_xact_lock(${LOCK}, own);
        return own;
      end $$;`);
  }

  private keepRollups(): void {
    this.addSql(`create or replace function "income_entry_roll_up"() returns trigger language plpgsql as $$
      declare
        slot_ smallint := income_rollup_slot();
      begin
        insert into income_rollup_group as rollup (group_id, slot, total_satang)
          select group_id, slot_, sum(amount_satang) from posted group by 1
          on conflict (group_id, slot) do update set total_satang = rollup.total_satang + excluded.total_satang;
        insert into income_rollup_group_month as rollup (group_id, month, slot, amount_satang)
          select group_id, date_trunc('month', effective_on)::date, slot_, sum(amount_satang) from posted group by 1, 2
          on conflict (group_id, month, slot) do update set amount_satang = rollup.amount_satang + excluded.amount_satang;
        insert into income_rollup_month as rollup (group_id, channel, category, month, slot, amount_satang)
          select group_id, channel, category, date_trunc('month', effective_on)::date, slot_, sum(amount_satang) from posted
          group by 1, 2, 3, 4
          on conflict (group_id, channel, category, month, slot) do update set amount_satang = rollup.amount_satang + excluded.amount_satang;
        return null;
      end $$;`);
  }

  /**
   * Adds the slots of months that are over, and of the groups' totals, up in slot 0. It is done by a trigger, because
   * only triggers may write rollups. Slots that somebody posts into are left for the next time.
   */
  private foldSlots(): void {
    this.addSql(`create table if not exists "income_rollup_fold" (
      "folded_at" timestamptz not null default clock_timestamp(),
      "row_count" integer not null default 0,
      constraint "income_rollup_fold_pkey" primary key ("folded_at"));`);
    this.addSql(`create or replace function "income_rollup_fold_slots"() returns trigger language plpgsql as $$
      declare
        free smallint[];
        this_month date := date_trunc('month', now() at time zone 'Asia/Bangkok')::date;
        moved integer;
      begin
        new.row_count := 0;
        if not pg_try_advisory_xact_lock(${LOCK}, 0) then return new; end if;
        select array_agg(slot) into free from generate_series(1, 15) slot where pg_try_advisory_xact_lock(${LOCK}, slot);
        with gone as (delete from income_rollup_group where slot = any(free) returning *)
          insert into income_rollup_group as rollup (group_id, slot, total_satang)
          select group_id, 0, sum(total_satang) from gone group by 1
          on conflict (group_id, slot) do update set total_satang = rollup.total_satang + excluded.total_satang;
        get diagnostics moved = row_count;
        new.row_count := new.row_count + moved;
        with gone as (delete from income_rollup_group_month where slot = any(free) and month < this_month returning *)
          insert into income_rollup_group_month as rollup (group_id, month, slot, amount_satang)
          select group_id, month, 0, sum(amount_satang) from gone group by 1, 2
          on conflict (group_id, month, slot) do update set amount_satang = rollup.amount_satang + excluded.amount_satang;
        get diagnostics moved = row_count;
        new.row_count := new.row_count + moved;
        with gone as (delete from income_rollup_month where slot = any(free) and month < this_month returning *)
          insert into income_rollup_month as rollup (group_id, channel, category, month, slot, amount_satang)
          select group_id, channel, category, month, 0, sum(amount_satang) from gone group by 1, 2, 3, 4
          on conflict (group_id, channel, category, month, slot) do update set amount_satang = rollup.amount_satang + excluded.amount_satang;
        get diagnostics moved = row_count;
        new.row_count := new.row_count + moved;
        return new;
      end $$;`);
    this.addSql(`create or replace trigger "income_rollup_fold_now" before insert on "income_rollup_fold"
      for each row execute function "income_rollup_fold_slots"();`);
  }

  override async down(): Promise<void> {
    this.addSql(`insert into "income_rollup_fold" default values;`);
    this.addSql(`drop table if exists "income_rollup_fold";`);
    this.addSql(`drop function if exists "income_rollup_fold_slots", "income_rollup_slot" cascade;`);
  }
}
