import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What is wrong with an engine of the search, and when its documents were last compared with the products. The list of
 * changes gets a name that does not begin with "cat": core's Index Module (2.21.2, Migration20250515161913) drops every
 * table that matches 'cat_%', whose "_" stands for any letter, as soon as somebody turns it on.
 */
export class Migration20261126150000 extends Migration {
  override async up(): Promise<void> {
    this.addSql("alter table if exists catalogue_change rename to search_change;");
    this.addSql("alter table if exists catalogue_clock rename to search_clock;");
    this.addSql(noteFunction("search_change"));
    this.addSql(
      `create table if not exists search_trouble (
         index_name text primary key, reason text not null, has_missed boolean not null,
         since timestamptz not null default now(), last_at timestamptz not null default now());`,
    );
    this.addSql(
      `create table if not exists search_repair (
         index_name text primary key, checked integer not null, mended integer not null,
         finished_at timestamptz not null default now());`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("drop table if exists search_repair;");
    this.addSql("drop table if exists search_trouble;");
    this.addSql(noteFunction("catalogue_change"));
    this.addSql("alter table if exists search_clock rename to catalogue_clock;");
    this.addSql("alter table if exists search_change rename to catalogue_change;");
  }
}

/** Notes the thing that a row was about, and the one that it is about now. */
const noteFunction = (table: string) =>
  `create or replace function note_catalogue_change() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and old is not distinct from new then return null; end if;
     if tg_op <> 'INSERT' and to_jsonb(old) ->> tg_argv[1] is not null then
       insert into ${table} (subject, subject_id) values (tg_argv[0], to_jsonb(old) ->> tg_argv[1]);
     end if;
     if tg_op = 'INSERT' or (tg_op = 'UPDATE' and to_jsonb(new) ->> tg_argv[1] is distinct from to_jsonb(old) ->> tg_argv[1]) then
       insert into ${table} (subject, subject_id)
       select tg_argv[0], to_jsonb(new) ->> tg_argv[1] where to_jsonb(new) ->> tg_argv[1] is not null;
     end if;
     return null;
   end $$;`;
