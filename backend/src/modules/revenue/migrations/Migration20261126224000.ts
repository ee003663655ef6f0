import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What was approved is what is posted: the same as before, asked once a statement instead of once a row, since a file
 * may have a million of them. The foreign key went for the same reason: the trigger refuses rows of an import that is
 * not there, and imports are never deleted.
 */
export class Migration20261126224000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`drop trigger if exists "income_import_row_keep" on "income_import_row";`);
    this.addSql(
      `alter table "income_import_row" drop constraint if exists "income_import_row_import_foreign";`,
    );
    this.addSql(`drop index if exists "IDX_income_import_row_group";`);
    this.addSql(`create or replace function "income_import_keep_rows"() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from (select distinct import_id from changed) touched
          left join income_import import on import.id = touched.import_id
          where import.state is null or import.state not in ('draft', 'discarded')) then
          raise exception 'the rows of a submitted import are kept: % is refused', tg_op using errcode = 'restrict_violation';
        end if;
        return null;
      end $$;`);
    for (const [name, event, rows] of [
      ["insert", "insert", "new"],
      ["update", "update", "new"],
      ["update_from", "update", "old"],
      ["delete", "delete", "old"],
    ]) {
      this.addSql(`create or replace trigger "income_import_row_keep_${name}" after ${event} on "income_import_row"
        referencing ${rows} table as changed for each statement execute function "income_import_keep_rows"();`);
    }
  }

  override async down(): Promise<void> {
    for (const name of ["insert", "update", "update_from", "delete"]) {
      this.addSql(`drop trigger if exists "income_import_row_keep_${name}" on "income_import_row";`);
    }
    this.addSql(`create or replace function "income_import_keep_rows"() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from income_import where id = coalesce(new.import_id, old.import_id) and state not in ('draft', 'discarded')) then
          raise exception 'the rows of a submitted import are kept: % is refused', tg_op using errcode = 'restrict_violation';
        end if;
        return coalesce(new, old);
      end $$;`);
    this.addSql(`create or replace trigger "income_import_row_keep" before insert or update or delete on "income_import_row"
      for each row execute function "income_import_keep_rows"();`);
    this.addSql(
      `create index if not exists "IDX_income_import_row_group" on "income_import_row" ("import_id", "group_id", "seq");`,
    );
    this.addSql(`alter table "income_import_row" add constraint "income_import_row_import_foreign"
      foreign key ("import_id") references "income_import" ("id");`);
  }
}
