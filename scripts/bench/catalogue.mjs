import { connect } from "../services/database.mjs";
import { startBenchWorld } from "./bench-world.mjs";
import { growCatalogue, untilShown } from "./grow-catalogue.mjs";
import { measureGrowth, measureSearch } from "./measure-engine.mjs";
import { measureLists } from "./measure-lists.mjs";

/** What counts; `--short` only shows whether everything works, and a figure to improve by. */
const FULL = { listed: 2_000, searched: 10_000, most: 20_000, seconds: 4, rounds: 5 };
const SHORT = { listed: 400, searched: 600, most: 800, seconds: 1, rounds: 1 };

/**
 * The catalogue of ours beside vanilla Medusa's own store routes, on one database, in one run, while it grows.
 *
 * @param {string[]} options
 * @returns {Promise<import("./result.mjs").Result[]>}
 */
export async function bench(options = []) {
  const { listed, searched, most, seconds, rounds } = options.includes("--short") ? SHORT : FULL;
  const world = await startBenchWorld();
  const client = await connect(world.databaseUrl);
  const headers = { "x-publishable-api-key": world.run.publishable_key };
  const grow = async (/** @type {number} */ products) => {
    await growCatalogue(client, products);
    await untilShown(client, world.run.backend, headers, products);
  };
  try {
    await grow(listed);
    const region = (await client.query("select id from region where currency_code = 'thb' limit 1")).rows[0];
    const { databaseUrl, run } = world;
    const lists = await measureLists({
      ours: run.backend,
      databaseUrl,
      headers,
      region: region.id,
      products: listed,
      seconds,
      rounds,
    });
    await grow(searched);
    const search = await measureSearch(world);
    await grow(most);
    return [...lists, await measureGrowth(world), search];
  } finally {
    await client.end();
    await world.stop();
  }
}
