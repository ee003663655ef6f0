import { describe, expect, it } from "vitest";
import { sellability, storageOf, storages } from "./sellability";

describe("sellability", () => {
  it("sells what travels at room temperature, from an active group, and nothing else", () => {
    const sold = storages.filter(
      (storage) => sellability({ storage, groupStatus: "active", hasGroup: true }) === "yes",
    );
    expect(sold).toEqual(["ambient", "fragile", "bulky"]);
  });

  it("shows chilled goods, tours and pre-orders as coming soon", () => {
    for (const storage of ["chilled", "frozen", "preorder", "pickup", "service"] as const) {
      expect(sellability({ storage, groupStatus: "active", hasGroup: true })).toBe("coming_soon");
    }
  });

  it("does not sell goods whose storage nobody wrote down", () => {
    expect(sellability({ storage: null, groupStatus: "active", hasGroup: true })).toBe("coming_soon");
  });

  it("names the pause of the group for all its goods", () => {
    for (const storage of storages) {
      expect(sellability({ storage, groupStatus: "paused", hasGroup: true })).toBe("group_paused");
    }
  });

  it("hides goods of a suspended group and goods without a group, whatever they are", () => {
    for (const storage of storages) {
      expect(sellability({ storage, groupStatus: "suspended", hasGroup: true })).toBe("hidden");
      expect(sellability({ storage, groupStatus: null, hasGroup: false })).toBe("hidden");
      expect(sellability({ storage, groupStatus: "active", hasGroup: false })).toBe("hidden");
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
