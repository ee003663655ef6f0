/**
 * Which tables a backup holds. What the search engine keeps is made anew from the goods, and a half-made version of it
 * would only be in the way.
 */
const derived = /^search_/;

/**
 * @typedef {object} TableFacts
 * @property {string} name
 * @property {string[]} columns  in the order in which they are written; generated ones are left out
 *
 * @param {import("pg").Client} client
 * @returns {Promise<TableFacts[]>} by name
 */
export async function readTables(client) {
  const { rows } = await client.query(
    `select c.relname as name, array_agg(a.attname::text order by a.attname) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by 1 order by 1`,
  );
  return rows.filter(({ name }) => !derived.test(name));
}

/**
 * @param {import("pg").Client} client
 * @returns {Promise<{ name: string, value: string, called: boolean }[]>}
 */
export async function readSequences(client) {
  const { rows: names } = await client.query(
    "select sequencename as name from pg_sequences where schemaname = 'public' order by 1",
  );
  const sequences = [];
  for (const { name } of names) {
    const { rows } = await client.query(
      `select last_value::text as value, is_called as called from ${client.escapeIdentifier(name)}`,
    );
    sequences.push({ name, ...rows[0] });
  }
  return sequences;
}
