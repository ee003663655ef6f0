import { withDatabase } from "../../services/database.mjs";

const ENTRIES_A_STATEMENT = 250_000;

/**
 * Ten years of a nation's entries: every group sells through five channels, refunds are one in forty, amounts are
 * spread by a hash of the number, so that each run makes the same. They are posted as rows, in statements of many; the
 * trigger keeps the rollups as always.
 *
 * @param {string} databaseUrl
 * @param {number} entries  with those that are there already
 */
export async function fillEntries(databaseUrl, entries) {
  await withDatabase(databaseUrl, async (client) => {
    await client.query("set synchronous_commit = off");
    const { rows } = await client.query("select count(*)::int as there from income_entry");
    for (let start = rows[0].there; start < entries; start += ENTRIES_A_STATEMENT) {
      await client.query(FILL, [start + 1, Math.min(start + ENTRIES_A_STATEMENT, entries)]);
    }
    await client.query("vacuum analyze");
  });
}

const FILL = `
  with known as (select id, category, (row_number() over (order by code) - 1)::int as place, count(*) over ()::int as known
    from enterprise_group),
  numbered as (select n, abs(hashint8(n)) as random from generate_series($1::bigint, $2::bigint) n)
  insert into income_entry (id, source_key, group_id, channel, category, effective_on, amount_satang, kind, source,
    is_sample, definition_version)
  select 'inc_bench' || lpad(n::text, 12, '0'), 'history:bench:' || n, known.id,
    (array['web', 'line', 'fair', 'shopfront', 'marketplace'])[1 + random % 5], known.category,
    date '2016-01-01' + ((random / 7) % 3930)::int,
    case when n % 40 = 0 then -1 else 1 end * (1000 + random % 250000),
    case when n % 40 = 0 then 'refund' else 'sale' end, 'history', true, '1'
  from numbered join known on known.place = random % known.known`;
