import { connect } from "../services/database.mjs";
import { startBenchWorld } from "./bench-world.mjs";
import { growCatalogue } from "./grow-catalogue.mjs";
import { measureGrowth, measureSearch } from "./measure-engine.mjs";
import { measureLists } from "./measure-lists.mjs";
import { until } from "./start-peer.mjs";

const LISTED = 2_000;
const SEARCHED = 10_000;
const MOST = 20_000;

/**
 * The catalogue of ours beside vanilla Medusa's own store routes, on one database, in one run, while it grows.
 *
 * @returns {Promise<import("./result.mjs").Result[]>}
 */
export async function bench() {
  const world = await startBenchWorld();
  const client = await connect(world.databaseUrl);
  const headers = { "x-publishable-api-key": world.run.publishable_key };
  const grow = async (/** @type {number} */ products) => {
    await growCatalogue(client, products);
    await untilShown(client, world.run.backend, headers, products);
  };
  try {
    await grow(LISTED);
    const region = (await client.query("select id from region where currency_code = 'thb' limit 1")).rows[0];
    const { databaseUrl, run } = world;
    const lists = await measureLists({
      ours: run.backend,
      databaseUrl,
      headers,
      region: region.id,
      products: LISTED,
    });
    await grow(SEARCHED);
    const search = await measureSearch(world);
    await grow(MOST);
    return [...lists, await measureGrowth(world), search];
  } finally {
    await client.end();
    await world.stop();
  }
}

/**
 * @param {import("pg").Client} client
 * @param {string} backend
 * @param {Record<string, string>} headers
 * @param {number} products
 */
async function untilShown(client, backend, headers, products) {
  const begun = performance.now();
  await until(async () => {
    const open = await client.query("select 1 from catalogue_change where done_at is null limit 1");
    return open.rowCount === 0;
  }, `${products} products were not in the catalogue`);
  const { count } = await (await fetch(`${backend}/store/catalogue?limit=1`, { headers })).json();
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(`${count} products are shown, ${seconds} s after they were written`);
  // What the planner knows of so many new rows.
  await client.query("analyze");
}
