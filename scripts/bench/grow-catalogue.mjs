import { until } from "./start-peer.mjs";

/**
 * Vanilla Medusa knows no groups: what a suspended one has is shown by nobody here, and no two goods are of one moment.
 */
const sameForAll = [
  `update product set status = 'draft' where status = 'published' and id in (
     select l.product_id from product_product_enterprisegroup_enterprise_group l
     join enterprise_group g on g.id = l.enterprise_group_id where g.status = 'suspended')`,
  `update product p set created_at = date_trunc('hour', now()) - n.place * interval '1 second'
   from (select id, row_number() over (order by id) as place from product where id !~ '_b[0-9]+$') n
   where n.id = p.id and p.created_at <> date_trunc('hour', now()) - n.place * interval '1 second'`,
];

/**
 * Copies of the sample goods until the catalogue has so many, written as rows: through the API it would take an hour.
 * Each has a moment of its own, so that "newest first" is one order for everybody.
 *
 * @param {import("pg").Client} client
 * @param {number} products
 */
export async function growCatalogue(client, products) {
  for (const statement of sameForAll) await client.query(statement);
  for (let round = 1; ; round += 1) {
    const { rows } = await client.query(
      "select count(*)::int as count from product where deleted_at is null",
    );
    if (rows[0].count >= products) return;
    for (const statement of copies(`_b${round}`, products - rows[0].count)) await client.query(statement);
  }
}

/**
 * @param {string} mark of this round, part of every id
 * @param {number} most
 */
function copies(mark, most) {
  const originals = `select id from product where deleted_at is null and status = 'published'
    and id !~ '_b[0-9]+$' order by id limit ${most}`;
  const variants = `select v.id from product_variant v where v.deleted_at is null and v.product_id in (${originals})`;
  const copy = (
    /** @type {string} */ table,
    /** @type {string} */ where,
    /** @type {Record<string, string>} */ changed,
  ) =>
    `insert into "${table}" select (jsonb_populate_record(null::"${table}", to_jsonb(t) || jsonb_build_object(${Object.entries(
      changed,
    )
      .map(([column, value]) => `'${column}', ${value}`)
      .join(", ")}))).* from "${table}" t where ${where} on conflict do nothing`;
  const marked = (/** @type {string} */ column) => `t.${column} || '${mark}'`;
  const sets = `select price_set_id from product_variant_price_set where variant_id in (${variants})`;
  return [
    copy("product", `id in (${originals})`, {
      id: marked("id"),
      handle: `t.handle || '${mark.replace("_", "-")}'`,
      created_at: `t.created_at - interval '1 day' * ${mark.slice(2)}`,
    }),
    copy("product_variant", `id in (${variants})`, {
      id: marked("id"),
      product_id: marked("product_id"),
      sku: marked("sku"),
    }),
    copy("price_set", `id in (${sets})`, { id: marked("id") }),
    copy("price", `price_set_id in (${sets}) and price_list_id is null and deleted_at is null`, {
      id: marked("id"),
      price_set_id: marked("price_set_id"),
    }),
    copy("product_variant_price_set", `variant_id in (${variants})`, {
      id: marked("id"),
      variant_id: marked("variant_id"),
      price_set_id: marked("price_set_id"),
    }),
    copy("product_variant_inventory_item", `variant_id in (${variants})`, {
      id: marked("id"),
      variant_id: marked("variant_id"),
    }),
    copy("product_category_product", `product_id in (${originals})`, { product_id: marked("product_id") }),
    copy("product_sales_channel", `product_id in (${originals})`, {
      id: marked("id"),
      product_id: marked("product_id"),
    }),
    copy("product_product_enterprisegroup_enterprise_group", `product_id in (${originals})`, {
      id: marked("id"),
      product_id: marked("product_id"),
    }),
  ];
}

/**
 * Until every change is in the catalogue.
 *
 * @param {import("pg").Client} client
 * @param {string} backend
 * @param {Record<string, string>} headers
 * @param {number} products
 */
export async function untilShown(client, backend, headers, products) {
  const begun = performance.now();
  await until(async () => {
    const open = await client.query("select 1 from search_change where done_at is null limit 1");
    return open.rowCount === 0;
  }, `${products} products were not in the catalogue`);
  const { count } = await (await fetch(`${backend}/store/catalogue?limit=1`, { headers })).json();
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`${count} products are shown, ${seconds} s after they were written`);
  // What autovacuum does within a minute of so many new rows, for the tables of either side.
  await client.query("vacuum analyze");
}
