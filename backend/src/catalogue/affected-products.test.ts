import { expect, it, vi } from "vitest";
import {
  affectedProducts,
  affectsEverything,
  catalogueEvents,
  changesOf,
  valuesAt,
} from "./affected-products";
import type { Graph } from "./catalogue-product";

const graphOf = (rows: unknown[]) => {
  const graph = vi.fn(async () => ({ data: rows }));
  return { graph, query: { graph } as unknown as Graph };
};

it("reads values through lists and missing parts of a row", () => {
  const row = { inventory_item: { variants: [{ product_id: "prod_1" }, {}, { product_id: "prod_2" }] } };
  expect(valuesAt(row, "inventory_item.variants.product_id")).toEqual(["prod_1", "prod_2"]);
  expect(valuesAt({ inventory_item: null }, "inventory_item.variants.product_id")).toEqual([]);
});

it.each([
  ["one id", { id: "a" }, ["a"]],
  ["a list of ids", { id: ["a", "b"] }, ["a", "b"]],
  ["a list of objects", [{ id: "a" }, { id: "b" }], ["a", "b"]],
  ["nothing", {}, []],
])("reads an event that carries %s", (_what, data, ids) => {
  expect(changesOf({ name: "pricing.price.created", data })).toEqual(
    ids.map((id) => ({ subject: "pricing.price", id })),
  );
});

const isTraced = (name: string) => !changesOf({ name, data: { id: "x_1" } }).some(affectsEverything);

it.each(catalogueEvents.filter(isTraced))("knows what %s makes stale", async (name) => {
  const { query, graph } = graphOf([
    {
      product_id: "prod_9",
      products: [{ id: "prod_9" }],
      price_set: { variant: { product_id: "prod_9" } },
      inventory_item: { variants: [{ product_id: "prod_9" }] },
      items: [{ product_id: "prod_9" }],
    },
  ]);
  const id = name.startsWith("product.") ? "prod_9" : "x_1";
  expect(await affectedProducts(changesOf({ name, data: { id } }), query)).toEqual(["prod_9"]);
  expect(graph).toHaveBeenCalledTimes(name.startsWith("product.") ? 0 : 1);
});

it("takes a price list for a change of everything", () => {
  expect(catalogueEvents.filter((name) => !isTraced(name))).toEqual([
    "pricing.price-list.updated",
    "pricing.price-list.deleted",
  ]);
});

it("asks once for all changes of one kind, and names a product once", async () => {
  const { query, graph } = graphOf([{ items: [{ product_id: "prod_9" }, { product_id: "prod_8" }] }]);
  const changes = [
    { subject: "order", id: "order_1" },
    { subject: "order", id: "order_2" },
    { subject: "product", id: "prod_8" },
  ];
  expect((await affectedProducts(changes, query)).sort()).toEqual(["prod_8", "prod_9"]);
  expect(graph).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ filters: { id: ["order_1", "order_2"] } }),
  );
});

it("asks for nothing when an event names no id, since an empty filter would match every row", async () => {
  const { query, graph } = graphOf([]);
  expect(await affectedProducts(changesOf({ name: "order.placed", data: {} }), query)).toEqual([]);
  expect(graph).not.toHaveBeenCalled();
});
