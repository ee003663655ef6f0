import { hashSums } from "./hash-sums.mjs";
import { timed, withRatio } from "./measured.mjs";
import { postedColumns, sumsOf } from "./plain-table.mjs";

const CLIENTS = 8;
const ROUNDS = 3;
const INSERT = `insert into bench_entry (${postedColumns.join(", ")}) values (${postedColumns.map(() => "?").join(", ")})`;

/**
 * One entry after the other from each of eight clients, ours through the queue that the service posts with; the peer
 * inserts the same rows through the same driver.
 *
 * @param {import("./bench-world.mjs").BenchWorld} bench
 * @param {{ measure: string, entries: number, groups: string[], counter: boolean, floor: number, aim: number }} what
 */
export async function measurePosting({ backend, pg }, { measure, entries, groups, counter, floor, aim }) {
  const { PostingQueue } = backend.load("modules/revenue/posting-queue");
  const { toEntryRow } = backend.load("modules/revenue/insert-entries");
  const queue = new PostingQueue(pg);
  const before = await rollups(pg);
  // A database that is kept has the keys of earlier runs.
  const mark = `${measure}:${Date.now()}`;
  if (counter) await pg.raw("insert into bench_counter values (?, 0)", [groups[0]]);
  const spent = { ours: 0, peer: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const given = makeEntries(`${mark}:${round}`, Math.ceil(entries / ROUNDS), groups);
    const rows = given.map((entry) => Object.values(toEntryRow(entry)));
    spent.ours += await timed(() => byClients(given, (entry) => queue.post([entry])));
    spent.peer += await timed(() =>
      byClients(rows, (row) => (counter ? insertAndCount(pg, row) : pg.raw(INSERT, row))),
    );
  }
  const done = Math.ceil(entries / ROUNDS) * ROUNDS;
  const peer = (await pg.raw(sumsOf("bench_entry", "source_key like ?"), [`${mark}:%`])).rows;
  const counted = counter ? (await pg.raw("select total_satang from bench_counter")).rows : [];
  const ours = differenceOf(before, await rollups(pg));
  const equal =
    hashSums(ours) === hashSums(peer.map(Object.values)) &&
    counted.every(
      (row) => BigInt(row.total_satang) === ours.reduce((sum, each) => sum + BigInt(each[4] ?? 0), 0n),
    );
  return withRatio({
    ...{ measure, ours: (done * 1000) / spent.ours, peer: (done * 1000) / spent.peer, unit: "entries/s" },
    ...{ floor, aim, equal },
  });
}

/**
 * @param {string} mark
 * @param {number} count
 * @param {string[]} groups
 */
function makeEntries(mark, count, groups) {
  return Array.from({ length: count }, (_, index) => ({
    ...{ sourceKey: `${mark}:${index}`, groupId: groups[index % groups.length], channel: "web" },
    ...{ category: "seafood", effectiveOn: "2026-11-20", amountSatang: 1_000 + index, kind: "sale" },
    ...{ source: "history", isSample: true },
  }));
}

/**
 * @template T
 * @param {T[]} all
 * @param {(each: T) => Promise<unknown>} act
 */
async function byClients(all, act) {
  let next = 0;
  const client = async () => {
    while (next < all.length) {
      const each = /** @type {T} */ (all[next++]);
      await act(each);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}

/** @param {any} pg @param {unknown[]} row */
async function insertAndCount(pg, row) {
  await pg.transaction(async (/** @type {any} */ transaction) => {
    await transaction.raw(INSERT, row);
    await transaction.raw("update bench_counter set total_satang = total_satang + ? where group_id = ?", [
      row[postedColumns.indexOf("amount_satang")],
      row[postedColumns.indexOf("group_id")],
    ]);
  });
}

/** @param {any} pg @returns {Promise<Map<string, bigint>>} */
async function rollups(pg) {
  const { rows } = await pg.raw(
    `select group_id, channel, category, to_char(month, 'YYYY-MM') as month, sum(amount_satang) as satang
     from income_rollup_month group by 1, 2, 3, 4`,
  );
  return new Map(
    rows.map((/** @type {any} */ row) => [
      [row.group_id, row.channel, row.category, row.month].join(" "),
      BigInt(row.satang),
    ]),
  );
}

/** @param {Map<string, bigint>} before @param {Map<string, bigint>} after */
function differenceOf(before, after) {
  return [...after].flatMap(([key, satang]) => {
    const change = satang - (before.get(key) ?? 0n);
    return change === 0n ? [] : [[...key.split(" "), String(change)]];
  });
}
