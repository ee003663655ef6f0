import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { connect } from "../services/database.mjs";
import { findFreePorts } from "../services/ports.mjs";
import { repositoryRoot } from "../services/settings.mjs";
import { growCatalogue } from "./grow-catalogue.mjs";
import { hashAnswer, oursOf, peersOf } from "./hash-answer.mjs";
import { requestsPerSecond } from "./load.mjs";

const PRODUCTS = 2_000;
const SECONDS = 8;
const PAGE = 24;
const peerFields = "id,handle,title,*variants.calculated_price";

/**
 * Ours beside vanilla Medusa's own store routes, on one database, in one run. The shop must be running (`npm start`);
 * DATABASE_URL and BENCH_RUN_JSON say where, when not in the usual places.
 */
export async function bench() {
  const run = JSON.parse(
    fs.readFileSync(process.env.BENCH_RUN_JSON ?? path.join(repositoryRoot, ".data", "run.json"), "utf8"),
  );
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error("Set DATABASE_URL to the database of the running shop.");
  const client = await connect(databaseUrl);
  await growCatalogue(client, PRODUCTS);
  const headers = { "x-publishable-api-key": run.publishable_key };
  const region = (await client.query("select id from region where currency_code = 'thb' limit 1")).rows[0].id;
  const vanilla = await startVanilla(databaseUrl);
  try {
    await untilAllShown(client, run.backend, headers);
    return await measure({ ours: run.backend, peer: vanilla.base, headers, region });
  } finally {
    vanilla.stop();
    await client.end();
  }
}

/** @param {string} databaseUrl */
async function startVanilla(databaseUrl) {
  const [port = 0] = await findFreePorts(1);
  const backend = path.join(repositoryRoot, "backend");
  const child = spawn(
    process.execPath,
    [
      path.join(backend, "node_modules", "@medusajs", "cli", "cli.js"),
      "start",
      "-H",
      "127.0.0.1",
      "-p",
      String(port),
    ],
    {
      cwd: path.join(backend, "bench", "vanilla"),
      env: {
        ...process.env,
        NODE_ENV: "production",
        DATABASE_URL: databaseUrl,
        JWT_SECRET: "bench-bench-bench-bench-bench-bench",
        COOKIE_SECRET: "bench-bench-bench-bench-bench-bench",
        MEDUSA_DISABLE_TELEMETRY: "true",
      },
      stdio: "ignore",
    },
  );
  const base = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < 120; waited += 1) {
    const up = await fetch(`${base}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return { base, stop: () => child.kill("SIGTERM") };
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  child.kill("SIGTERM");
  throw new Error("Vanilla Medusa did not start within two minutes.");
}

/**
 * @param {import("pg").Client} client
 * @param {string} backend
 * @param {Record<string, string>} headers
 */
async function untilAllShown(client, backend, headers) {
  for (let waited = 0; waited < 300; waited += 1) {
    const { rows } = await client.query(
      "select count(*)::int as open from catalogue_change where done_at is null",
    );
    if (rows[0].open === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  const { count } = await (await fetch(`${backend}/store/catalogue?limit=1`, { headers })).json();
  console.log(`${count} products are shown`);
}

/** @param {{ ours: string, peer: string, headers: Record<string, string>, region: string }} where */
async function measure({ ours, peer, headers, region }) {
  const peerList = (/** @type {number} */ offset) =>
    `/store/products?fields=${peerFields}&region_id=${region}&order=-created_at&limit=${PAGE}&offset=${offset}`;
  const ourList = (/** @type {number} */ offset) =>
    `/store/catalogue?sort=newest&limit=${PAGE}&offset=${offset}`;
  const read = async (/** @type {string} */ url) => (await fetch(url, { headers })).json();
  const equalList =
    hashAnswer(oursOf(await read(ours + ourList(PAGE)))) ===
    hashAnswer(peersOf(await read(peer + peerList(PAGE))));
  const first = (await read(ours + ourList(0))).products[0];
  const ourPage = `/store/catalogue/${first.handle}`;
  const peerPage = `/store/products?fields=${peerFields}&region_id=${region}&handle=${first.handle}`;
  const equalPage =
    hashAnswer(oursOf({ products: [(await read(ours + ourPage)).product] })) ===
    hashAnswer(peersOf(await read(peer + peerPage)));
  const rate = (/** @type {string} */ base, /** @type {(turn: number) => string} */ address) =>
    requestsPerSecond({ base, path: address, headers, connections: 10, seconds: SECONDS });
  // More addresses than answers are kept, in turn: none of them is ever answered from memory.
  const deep = (/** @type {number} */ turn) => turn % (PRODUCTS - PAGE);
  const peerRate = await rate(peer, (turn) => peerList(deep(turn)));
  const peerPageRate = await rate(peer, () => peerPage);
  return [
    result("list_uncached", await rate(ours, (turn) => ourList(deep(turn))), peerRate, 25, 100, equalList),
    result("list_cached", await rate(ours, () => ourList(0)), peerRate, 100, 200, equalList),
    result("product_by_handle", await rate(ours, () => ourPage), peerPageRate, 25, 100, equalPage),
  ];
}

/**
 * @param {string} measure
 * @param {number} ours
 * @param {number} peer
 * @param {number} floor
 * @param {number} aim
 * @param {boolean} equal
 */
function result(measure, ours, peer, floor, aim, equal) {
  const ratio = Number((ours / peer).toFixed(1));
  return {
    measure,
    ours: Number(ours.toFixed(1)),
    peer: Number(peer.toFixed(2)),
    unit: "req/s",
    ratio,
    floor,
    aim,
    equal,
  };
}
