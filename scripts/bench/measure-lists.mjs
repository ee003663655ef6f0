import { hashAnswer, oursOf, peersOf } from "./hash-answer.mjs";
import { inTurns } from "./in-turns.mjs";
import { requestsPerSecond } from "./load.mjs";
import { toResult } from "./result.mjs";
import { startPeer, until } from "./start-peer.mjs";

const PAGE = 24;
const CONNECTIONS = 10;
const peerFields = "id,handle,title,*variants.calculated_price";

/**
 * Lists and a product's page, ours beside vanilla Medusa's own store routes: 10 connections, no compression on either
 * side, in turns.
 *
 * @param {{ ours: string, databaseUrl: string, headers: Record<string, string>, region: string, products: number, seconds: number, rounds: number }} where
 * @returns {Promise<import("./result.mjs").Result[]>}
 */
export async function measureLists({ ours, databaseUrl, headers, region, products, seconds, rounds }) {
  const read = async (/** @type {string} */ url) => (await fetch(url, { headers })).json();
  const ourList = (/** @type {number} */ offset) =>
    `/store/catalogue?sort=newest&limit=${PAGE}&offset=${offset}`;
  const peerList = (/** @type {number} */ offset) =>
    `/store/products?fields=${peerFields}&region_id=${region}&order=-created_at&limit=${PAGE}&offset=${offset}`;
  const { handle } = (await read(ours + ourList(0))).products[0];
  const ourPage = `/store/catalogue/${handle}`;
  const peerPage = `/store/products?fields=${peerFields}&region_id=${region}&handle=${handle}`;
  const rate = (/** @type {string} */ base, /** @type {(turn: number) => string} */ path) => () =>
    requestsPerSecond({ base, path, headers, connections: CONNECTIONS, seconds });
  // Twice as many addresses as answers are kept, one after the other: none of them is answered from memory.
  let turn = 0;
  const deep = () => turn++ % (products - PAGE);

  const peer = await startPeer(databaseUrl);
  try {
    const equalList =
      hashAnswer(oursOf(await read(ours + ourList(PAGE)))) ===
      hashAnswer(peersOf(await read(peer.base + peerList(PAGE))));
    const equalPage =
      hashAnswer(oursOf({ products: [(await read(ours + ourPage)).product] })) ===
      hashAnswer(peersOf(await read(peer.base + peerPage)));
    const rates = await inTurns(rounds, {
      peerList: rate(peer.base, () => peerList(deep())),
      uncached: rate(ours, () => ourList(deep())),
      cached: rate(ours, () => ourList(0)),
      peerPage: rate(peer.base, () => peerPage),
      page: rate(ours, () => ourPage),
    });
    await peer.stop();
    const best = await measureBest(databaseUrl, headers, seconds, {
      list: () => peerList(deep()),
      sameList: () => peerList(0),
      page: () => peerPage,
    });
    const unit = "req/s";
    return [
      toResult({
        measure: "list_uncached",
        ours: rates.uncached,
        peer: rates.peerList,
        peer_best: best.list,
        unit,
        floor: 25,
        aim: 100,
        equal: equalList,
      }),
      toResult({
        measure: "list_cached",
        ours: rates.cached,
        peer: rates.peerList,
        peer_best: best.sameList,
        unit,
        floor: 100,
        aim: 200,
        equal: equalList,
      }),
      toResult({
        measure: "product_by_handle",
        ours: rates.page,
        peer: rates.peerPage,
        peer_best: best.page,
        unit,
        floor: 25,
        aim: 100,
        equal: equalPage,
      }),
    ];
  } finally {
    await peer.stop();
  }
}

/**
 * The peer with all that it offers for speed; only printed.
 *
 * @template {string} Name
 * @param {string} databaseUrl
 * @param {Record<string, string>} headers
 * @param {number} seconds
 * @param {Record<Name, (turn: number) => string>} paths
 * @returns {Promise<Record<Name, number>>}
 */
async function measureBest(databaseUrl, headers, seconds, paths) {
  const peer = await startPeer(databaseUrl, { best: true });
  try {
    const first = peer.base + Object.values(paths)[0](0);
    await until(async () => {
      const answer = await fetch(first, { headers });
      return answer.ok && (await answer.json()).products.length === PAGE;
    }, "The peer's index was not filled");
    const names = /** @type {Name[]} */ (Object.keys(paths));
    return await inTurns(
      1,
      /** @type {Record<Name, () => Promise<number>>} */ (
        Object.fromEntries(
          names.map((name) => [
            name,
            () =>
              requestsPerSecond({
                base: peer.base,
                path: paths[name],
                headers,
                connections: CONNECTIONS,
                seconds,
              }),
          ]),
        )
      ),
    );
  } finally {
    await peer.stop();
  }
}
