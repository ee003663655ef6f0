import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Words and misses of the search, and the list of what changed: rows of other tables note themselves there, in the
 * transaction that changes them (loaders/watch-tables.ts).
 */
export class Migration20261126061000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists search_word (
         id text primary key, kind text check (kind in ('word', 'synonyms')) not null, terms text[] not null,
         created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
         deleted_at timestamptz null);`,
    );
    this.addSql(
      `create table if not exists search_miss (
         id text primary key, folded text not null, typed text not null, times integer not null,
         last_at timestamptz not null, created_at timestamptz not null default now(),
         updated_at timestamptz not null default now(), deleted_at timestamptz null);`,
    );
    this.addSql("create unique index if not exists search_miss_folded_unique on search_miss (folded);");
    this.addSql(
      `create table if not exists catalogue_change (
         id bigserial primary key, subject text not null, subject_id text not null,
         changed_at timestamptz not null default now(), done_at timestamptz null);`,
    );
    this.addSql(
      "create index if not exists catalogue_change_open on catalogue_change (id) where done_at is null;",
    );
    this.addSql("create index if not exists catalogue_change_done on catalogue_change (done_at);");
    this.addSql(
      "create table if not exists catalogue_clock (id boolean primary key default true check (id), looked_at timestamptz not null);",
    );
    this.addSql("insert into catalogue_clock (looked_at) values (now()) on conflict do nothing;");
    this.addSql(
      `create or replace function note_catalogue_change() returns trigger language plpgsql as $$
       begin
         if tg_op = 'UPDATE' and old is not distinct from new then return null; end if;
         if tg_op <> 'INSERT' and to_jsonb(old) ->> tg_argv[1] is not null then
           insert into catalogue_change (subject, subject_id) values (tg_argv[0], to_jsonb(old) ->> tg_argv[1]);
         end if;
         if tg_op = 'INSERT' or (tg_op = 'UPDATE' and to_jsonb(new) ->> tg_argv[1] is distinct from to_jsonb(old) ->> tg_argv[1]) then
           insert into catalogue_change (subject, subject_id)
           select tg_argv[0], to_jsonb(new) ->> tg_argv[1] where to_jsonb(new) ->> tg_argv[1] is not null;
         end if;
         return null;
       end $$;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("drop function if exists note_catalogue_change() cascade;");
    for (const table of ["catalogue_clock", "catalogue_change", "search_miss", "search_word"]) {
      this.addSql(`drop table if exists ${table};`);
    }
  }
}
