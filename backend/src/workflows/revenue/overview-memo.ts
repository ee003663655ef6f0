import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { PostedMemo } from "../../modules/revenue/posted-memo";

/**
 * Names the state of everything that the overview is made of, by the transactions that wrote its rows: the rollups of
 * groups, claims and imports that wait, targets, baselines, and the register. All of them are a few rows a group.
 */
const STATE = `
  select concat_ws('|',
    (select md5(string_agg(group_id || ' ' || slot || ' ' || xmin::text, ',' order by group_id, slot)) from income_rollup_group),
    (select md5(string_agg(id || ' ' || xmin::text, ',' order by id)) from income_claim where status = 'submitted'),
    (select md5(string_agg(id || ' ' || xmin::text, ',' order by id)) from income_import where state = 'submitted'),
    (select md5(string_agg(group_id || ' ' || be_year || ' ' || xmin::text, ',' order by group_id, be_year)) from income_target),
    (select md5(string_agg(group_id || ' ' || xmin::text, ',' order by group_id)) from income_baseline),
    (select md5(string_agg(id || ' ' || xmin::text, ',' order by id)) from enterprise_group)) as version`;

const memos = new WeakMap<Knex, PostedMemo>();

/** One memo a database: keeps what the overview says until anything that it is made of changes, by any process. */
export function overviewMemo(pg: Knex): PostedMemo {
  const memo = memos.get(pg) ?? new PostedMemo(pg, STATE);
  memos.set(pg, memo);
  return memo;
}
