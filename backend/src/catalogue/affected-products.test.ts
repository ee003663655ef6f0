import { expect, it, vi } from "vitest";
import { affectedProducts, catalogueEvents, valuesAt } from "./affected-products";
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

it.each(catalogueEvents)("knows what %s makes stale", async (name) => {
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
  expect(await affectedProducts({ name, data: { id }, metadata: {} } as never, query)).toEqual(["prod_9"]);
  expect(graph).toHaveBeenCalledTimes(name.startsWith("product.") ? 0 : 1);
});

it("asks for nothing when an event names no id, since an empty filter would match every row", async () => {
  const { query, graph } = graphOf([]);
  expect(await affectedProducts({ name: "order.placed", data: {}, metadata: {} } as never, query)).toEqual(
    [],
  );
  expect(graph).not.toHaveBeenCalled();
});
