import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { connect } from "../services/database.mjs";
import { findFreePorts } from "../services/ports.mjs";
import { repositoryRoot } from "../services/settings.mjs";
import { startBenchWorld } from "./bench-world.mjs";
import { growCatalogue, untilShown } from "./grow-catalogue.mjs";
import { inTurns } from "./in-turns.mjs";
import { requestsPerSecond } from "./load.mjs";
import { hashPage, parsePage } from "./page-tree.mjs";
import { toResult } from "./result.mjs";
import { until } from "./start-peer.mjs";

const PRODUCTS = 2_000;
const CONNECTIONS = 10;
const SECONDS = 4;
const ROUNDS = 3;
/** With a cookie of the shop a page is somebody's own, and rendered anew. */
const ourHeaders = { Cookie: "shop=bench" };

/**
 * Pages of our storefront, each rendered anew with the catalogue's answers from its version cache, beside a Remix
 * application that renders the same elements from a constant, as Remix' template does; `peer_best` renders as ours.
 *
 * @returns {Promise<import("./result.mjs").Result[]>}
 */
export async function bench() {
  const world = await startBenchWorld();
  const client = await connect(world.databaseUrl);
  try {
    const headers = { "x-publishable-api-key": world.run.publishable_key };
    await growCatalogue(client, PRODUCTS);
    await untilShown(client, world.run.backend, headers, PRODUCTS);
    const answer = await fetch(`${world.run.backend}/store/catalogue?sort=newest&limit=1`, { headers });
    const { handle } = (await answer.json()).products[0];
    const { dataDir } = world.world.settings;
    return [
      await measurePage("ssr_list", world.run.shop, "/products", dataDir),
      await measurePage("ssr_product", world.run.shop, `/products/${handle}`, dataDir),
    ];
  } finally {
    await client.end();
    await world.stop();
  }
}

/**
 * @param {string} measure
 * @param {string} shop
 * @param {string} address
 * @param {string} dataDir
 */
async function measurePage(measure, shop, address, dataDir) {
  const page = parsePage(await (await fetch(shop + address, { headers: ourHeaders })).text());
  const file = path.join(dataDir, `bench-${measure}.json`);
  const peer = await startConstantPage(page, file, "stream");
  const best = await startConstantPage(page, file, "string");
  try {
    const same = parsePage(await (await fetch(peer.base)).text());
    const rate = (/** @type {string} */ base, /** @type {string} */ where, headers = {}) =>
      requestsPerSecond({
        base,
        path: () => where,
        headers,
        connections: CONNECTIONS,
        seconds: SECONDS,
      });
    const { best: peer_best, ...rates } = await inTurns(ROUNDS, {
      peer: () => rate(peer.base, "/"),
      best: () => rate(best.base, "/"),
      ours: () => rate(shop, address, ourHeaders),
    });
    const equal = hashPage(page) === hashPage(same);
    return toResult({ measure, ...rates, peer_best, unit: "req/s", floor: 0.5, aim: 0.8, equal });
  } finally {
    peer.stop();
    best.stop();
  }
}

/**
 * @param {import("./page-tree.mjs").PageElement} page
 * @param {string} file
 * @param {"stream" | "string"} way  as Remix' template renders, or as ours does
 */
async function startConstantPage(page, file, way) {
  fs.writeFileSync(file, JSON.stringify(page));
  const [port = 0] = await findFreePorts(1);
  const child = spawn(process.execPath, [path.join("bench", "constant-page.mjs"), file, String(port), way], {
    cwd: path.join(repositoryRoot, "storefront"),
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const base = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(base)).ok, "The peer did not start");
  return { base, stop: () => child.kill("SIGTERM") };
}
