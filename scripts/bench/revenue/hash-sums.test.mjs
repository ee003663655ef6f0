import assert from "node:assert/strict";
import { test } from "node:test";
import { reachesFloor } from "../reaches-floor.mjs";
import { hashSums } from "./hash-sums.mjs";

/** @type {() => (string | number)[][]} */
const ours = () => [
  ["grp_a", "2024-01", 1_250],
  ["grp_a", "2024-02", 700],
  ["grp_b", "2024-01", -1],
];

test("two result sets are equal whatever the order of their rows and the kind of their numbers", () => {
  const peer = ours().map(([group, month, satang]) => [group ?? "", month ?? "", String(satang)]);
  assert.equal(hashSums(ours()), hashSums(peer.reverse()));
});

test("one altered row makes them unequal: an amount of one satang, a month, a missing row, a row twice", () => {
  for (const alter of [
    (/** @type {(string | number)[][]} */ rows) => rows.with(1, ["grp_a", "2024-02", 701]),
    (/** @type {(string | number)[][]} */ rows) => rows.with(1, ["grp_a", "2024-03", 700]),
    (/** @type {(string | number)[][]} */ rows) => rows.slice(1),
    (/** @type {(string | number)[][]} */ rows) => [...rows, ...rows.slice(0, 1)],
  ]) {
    assert.notEqual(hashSums(ours()), hashSums(alter(ours())));
  }
});

test("a floor is in times the peer, and in milliseconds for what ends with _ms", () => {
  const floor = { floor: 20, ratio: 30, ours: 25 };
  assert.equal(reachesFloor({ ...floor, measure: "total_by_group" }), true);
  assert.equal(reachesFloor({ ...floor, measure: "overview_http_p95_ms" }), false);
  assert.equal(reachesFloor({ ...floor, measure: "overview_http_p95_ms", ours: 20 }), true);
});
