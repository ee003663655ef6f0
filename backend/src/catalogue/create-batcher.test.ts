import { expect, it, vi } from "vitest";
import { createBatcher } from "./create-batcher";

/** A run that ends when the test says so. */
function heldRuns() {
  const runs: { items: string[]; end: () => void; fail: () => void }[] = [];
  const work = vi.fn(
    (items: string[]) =>
      new Promise<void>((resolve, reject) => {
        runs.push({ items, end: resolve, fail: () => reject(new Error("run failed")) });
      }),
  );
  return { runs, add: createBatcher<string, null>(work), work };
}

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

it("never runs twice at once, and does together what came meanwhile, each thing once", async () => {
  const { runs, add } = heldRuns();
  const first = add(["a"], null);
  await soon();
  const second = add(["b"], null);
  const third = add(["c", "b"], null);
  await soon();
  expect(runs.map((run) => run.items)).toEqual([["a"]]);
  runs[0]?.end();
  await first;
  await soon();
  expect(runs.map((run) => run.items)).toEqual([["a"], ["b", "c"]]);
  runs[1]?.end();
  await Promise.all([second, third]);
});

it("runs again for a thing that comes while that very thing is being done: its facts may have changed", async () => {
  const { runs, add } = heldRuns();
  void add(["a"], null);
  await soon();
  const again = add(["a"], null);
  runs[0]?.end();
  await soon();
  runs[1]?.end();
  await again;
  expect(runs.map((run) => run.items)).toEqual([["a"], ["a"]]);
});

it("tells the callers of a failed run and goes on with the next", async () => {
  const { runs, add } = heldRuns();
  const first = add(["a"], null);
  await soon();
  const second = add(["b"], null);
  runs[0]?.fail();
  await expect(first).rejects.toThrow("run failed");
  await soon();
  runs[1]?.end();
  await expect(second).resolves.toBeUndefined();
});

it("does nothing for nothing", async () => {
  const { add, work } = heldRuns();
  await add([], null);
  expect(work).not.toHaveBeenCalled();
});
