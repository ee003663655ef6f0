import { expect, it } from "vitest";
import { VersionCache } from "./version-cache";

it("makes an answer once a version, also for many who ask at once", async () => {
  const cache = new VersionCache<number>(10);
  let made = 0;
  const make = async () => {
    made += 1;
    return made;
  };
  expect(await Promise.all([cache.get("v1", "a", make), cache.get("v1", "a", make)])).toEqual([1, 1]);
  expect(await cache.get("v1", "a", make)).toBe(1);
  expect(await cache.get("v2", "a", make)).toBe(2);
  expect(cache.peek("v1", "a")).toBeUndefined();
});

it("keeps neither a failure nor what says that it is not to be kept", async () => {
  const cache = new VersionCache<number>(10);
  await expect(cache.get("v", "a", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  expect(
    await cache.get(
      "v",
      "a",
      async () => 7,
      (value) => value !== 7,
    ),
  ).toBe(7);
  await Promise.resolve();
  expect(await cache.get("v", "a", async () => 8)).toBe(8);
});

it("holds no more than it may, and lets go of what was asked for longest ago", async () => {
  const cache = new VersionCache<string>(2);
  for (const key of ["a", "b", "a", "c"]) await cache.get("v", key, async () => key);
  expect(cache.peek("v", "b")).toBeUndefined();
  expect(await cache.peek("v", "a")).toBe("a");
});
