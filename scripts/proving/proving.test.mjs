import assert from "node:assert/strict";
import { test } from "node:test";
import { withTable } from "./keep-table.mjs";
import { readOptions } from "./proof-options.mjs";
import { renderReport } from "./render-report.mjs";

test("a proof is asked for by its name, with a number of seeds or one seed to replay", () => {
  assert.deepEqual(readOptions(["omise", "--seeds", "10"], ["omise"]), {
    name: "omise",
    seeds: 10,
    from: 1,
    write: false,
  });
  assert.equal(readOptions(["omise", "--from", "4711", "--seeds", "1"], ["omise"]).from, 4711);
  for (const wrong of [[], ["load"], ["omise", "--seeds", "0"], ["omise", "--fast"]]) {
    assert.throws(() => readOptions(wrong, ["omise"]));
  }
});

test("a proof that failed says so before anything else", () => {
  const report = { ok: false, columns: ["a", "b"], rows: [[1, 2]], remarks: ["seed 7"] };
  const text = renderReport({ name: "omise", seeds: 10, from: 1, guarantee: "None." }, report);
  assert.match(text, /^\*\*DOES NOT HOLD\*\* · `pnpm proof omise --seeds 10`/);
  assert.match(text, /\| a \| b \|\n\| --- \| --- \|\n\| 1 \| 2 \|\n\n- seed 7$/);
});

test("a table is kept in its own place and no other is touched", () => {
  const first = withTable("# Proofs\n", "omise", "old");
  const both = withTable(first, "load", "load's");
  const again = withTable(both, "omise", "new");
  assert.match(again, /## omise\n\n<!-- proof:omise -->\nnew\n<!-- \/proof:omise -->/);
  assert.match(again, /load's/);
  assert.doesNotMatch(again, /old/);
});
