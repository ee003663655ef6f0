import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Thai has no stems, and words come segmented, so the plain configuration is the right one. */
export class Migration20261123024512 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `do $$ begin if not exists (select 1 from pg_ts_config where cfgname = 'medusa_search_simple') then create text search configuration medusa_search_simple (copy = simple); end if; end $$;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop text search configuration if exists medusa_search_simple;`);
  }
}
