import { connect } from "../services/database.mjs";
import { startBenchWorld } from "./bench-world.mjs";
import { growCatalogue, untilShown } from "./grow-catalogue.mjs";
import { measureGrowth, measureSearch } from "./measure-engine.mjs";
import { measureLists } from "./measure-lists.mjs";

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
