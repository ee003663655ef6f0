import { describe, expect, it } from "vitest";
import { isOrderable, type Sellability, sellability, storageOf, storages } from "./sellability";

describe("sellability", () => {
  const active = { groupStatus: "active", hasGroup: true } as const;
  const said = (wanted: Sellability, offersPickup: boolean) =>
    storages.filter((storage) => sellability({ ...active, storage, offersPickup }) === wanted);

  it("sells what travels at room temperature, whether or not it may be fetched too", () => {
    for (const offersPickup of [false, true]) {
      expect(said("yes", offersPickup)).toEqual(["ambient", "fragile", "bulky"]);
    }
  });

  it("sells what would spoil in a parcel where it can be fetched, and only to be fetched", () => {
    expect(said("pickup_only", true)).toEqual(["chilled", "frozen", "pickup"]);
    expect(said("pickup_only", false)).toEqual([]);
  });

  it("shows everything else as coming soon", () => {
    expect(said("coming_soon", true)).toEqual(["preorder", "service"]);
    expect(said("coming_soon", false)).toEqual(["chilled", "frozen", "preorder", "pickup", "service"]);
  });

  it("does not sell goods whose storage nobody wrote down", () => {
    expect(sellability({ ...active, storage: null, offersPickup: true })).toBe("coming_soon");
  });

  it("lets nothing be ordered that is hidden, paused or coming soon", () => {
    const all: Sellability[] = ["yes", "pickup_only", "group_paused", "coming_soon", "hidden"];
    expect(all.filter(isOrderable)).toEqual(["yes", "pickup_only"]);
  });

  it("names the pause of the group for all its goods", () => {
    for (const storage of storages) {
      expect(sellability({ ...active, storage, groupStatus: "paused", offersPickup: true })).toBe(
        "group_paused",
      );
    }
  });

  it("hides goods of a suspended group and goods without a group, whatever they are", () => {
    for (const storage of storages) {
      expect(sellability({ ...active, storage, groupStatus: "suspended", offersPickup: true })).toBe(
        "hidden",
      );
      expect(sellability({ storage, groupStatus: null, hasGroup: false, offersPickup: false })).toBe(
        "hidden",
      );
      expect(sellability({ ...active, storage, hasGroup: false, offersPickup: true })).toBe("hidden");
    }
  });
});

describe("storageOf", () => {
  it("takes only words of ours", () => {
    expect(storageOf({ storage: "bulky" })).toBe("bulky");
    expect(storageOf({ storage: "Bulky" })).toBeNull();
    expect(storageOf({})).toBeNull();
    expect(storageOf(null)).toBeNull();
  });
});
