import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123023333 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "world" ("id" text not null, "kind" text check ("kind" in ('sample', 'real')) not null, "loaded_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "world_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_world_deleted_at" ON "world" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    // Written by hand: one row, for ever. The index also stops two loads that race; the trigger says why.
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_world_only_one" ON "world" ((true));`);
    this.addSql(`
      create or replace function world_is_fixed() returns trigger language plpgsql as $body$
      begin
        if tg_op = 'INSERT' then
          if exists (select 1 from "world") then
            raise exception 'this database already belongs to a world';
          end if;
          return new;
        end if;
        raise exception 'the world of a database is fixed: % is refused', tg_op;
      end $body$;`);
    this.addSql(`
      create trigger world_fixed before insert or update or delete on "world"
        for each row execute function world_is_fixed();`);
    this.addSql(`
      create trigger world_not_truncated before truncate on "world"
        for each statement execute function world_is_fixed();`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "world" cascade;`);
    this.addSql(`drop function if exists world_is_fixed();`);
  }
}
