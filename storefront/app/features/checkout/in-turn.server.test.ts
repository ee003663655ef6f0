import { describe, expect, it } from "vitest";
import { inTurn } from "./in-turn.server";

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe("inTurn", () => {
  it("lets nobody in before the earlier one is out", async () => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} in`);
      await tick();
      seen.push(`${name} out`);
    };
    await Promise.all(["a", "b", "c"].map((name) => inTurn("cart_1", work(name))));
    expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
  });

  it("keeps carts apart", async () => {
    let release = () => {};
    const first = inTurn("cart_1", () => new Promise<void>((resolve) => (release = resolve)));
    await expect(inTurn("cart_2", async () => "done")).resolves.toBe("done");
    release();
    await first;
  });

  it("goes on after a failure, which only its own caller sees", async () => {
    const failing = inTurn("cart_1", async () => {
      throw new Error("declined");
    });
    const next = inTurn("cart_1", async () => "placed");
    await expect(failing).rejects.toThrow("declined");
    await expect(next).resolves.toBe("placed");
  });
});
