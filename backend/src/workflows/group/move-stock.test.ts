import fc from "fast-check";
import { expect, it } from "vitest";
import { planStockMove, type StockLevel } from "./move-stock";

const level = (over: Partial<StockLevel>): StockLevel => ({
  id: "lvl",
  inventory_item_id: "item",
  location_id: "old",
  stocked_quantity: 0,
  reserved_quantity: 0,
  incoming_quantity: 0,
  ...over,
});

it("makes an empty level at the group's location for an item that has none", () => {
  const plan = planStockMove({ item_ids: ["item"], levels: [], location_id: "new" });
  expect(plan).toEqual({
    ok: true,
    move: {
      create: [{ inventory_item_id: "item", location_id: "new", stocked_quantity: 0, incoming_quantity: 0 }],
      update: [],
      remove: [],
    },
  });
});

it("changes nothing for an item that lies at the group's location only", () => {
  const here = level({ location_id: "new", stocked_quantity: 5, reserved_quantity: 3 });
  const plan = planStockMove({ item_ids: ["item"], levels: [here], location_id: "new" });
  expect(plan).toEqual({ ok: true, move: { create: [], update: [], remove: [] } });
});

it("adds stock from elsewhere to what the location has, and removes the other levels", () => {
  const levels = [
    level({ id: "here", location_id: "new", stocked_quantity: 5, reserved_quantity: 3 }),
    level({ id: "a", location_id: "a", stocked_quantity: 7, incoming_quantity: 2 }),
    level({ id: "b", location_id: "b", stocked_quantity: 1 }),
  ];
  const plan = planStockMove({ item_ids: ["item"], levels, location_id: "new" });
  expect(plan).toMatchObject({
    ok: true,
    move: { create: [], update: [{ id: "here", stocked_quantity: 13, incoming_quantity: 2 }] },
  });
  expect(plan.ok && plan.move.remove.map((each) => each.id)).toEqual(["a", "b"]);
});

it("refuses while a piece elsewhere is promised to an order, and names the level", () => {
  const promised = level({ id: "promised", stocked_quantity: 4, reserved_quantity: 1 });
  expect(planStockMove({ item_ids: ["item"], levels: [promised], location_id: "new" })).toEqual({
    ok: false,
    reason: "stock_reserved",
    level: promised,
  });
});

it("never loses or makes a piece, whatever lies where", () => {
  const anyLevel = fc.record({
    inventory_item_id: fc.constantFrom("x", "y"),
    location_id: fc.constantFrom("new", "a", "b"),
    stocked_quantity: fc.nat(500),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(anyLevel, { selector: (each) => `${each.inventory_item_id}@${each.location_id}` }),
      (drawn) => {
        const levels = drawn.map((each, index) => level({ id: `${index}`, ...each }));
        const plan = planStockMove({ item_ids: ["x", "y"], levels, location_id: "new" });
        if (!plan.ok) throw new Error("nothing was reserved");
        const { create, update, remove } = plan.move;
        const gone = new Set([...remove, ...update].map((each) => each.id));
        const after = [...levels.filter((each) => !gone.has(each.id)), ...create, ...update];
        for (const item of ["x", "y"]) {
          const total = (list: { inventory_item_id: string; stocked_quantity: number }[]) =>
            list
              .filter((each) => each.inventory_item_id === item)
              .reduce((sum, each) => sum + each.stocked_quantity, 0);
          expect(total(after)).toBe(total(levels));
          const places = after.filter((each) => each.inventory_item_id === item);
          expect(places.map((each) => each.location_id)).toEqual(["new"]);
        }
      },
    ),
  );
});
