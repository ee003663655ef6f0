/** What lies where of one item. Quantities are pieces. */
export type StockLevel = {
  id: string;
  inventory_item_id: string;
  location_id: string;
  stocked_quantity: number;
  reserved_quantity: number;
  incoming_quantity: number;
};

export type StockMove = {
  /** Levels to make at the group's location. */
  create: Pick<StockLevel, "inventory_item_id" | "location_id" | "stocked_quantity" | "incoming_quantity">[];
  /** New quantities of levels that the location has already. */
  update: Pick<
    StockLevel,
    "id" | "inventory_item_id" | "location_id" | "stocked_quantity" | "incoming_quantity"
  >[];
  /** Levels elsewhere, emptied and taken away. */
  remove: StockLevel[];
};

export type StockMovePlan =
  | { ok: true; move: StockMove }
  | { ok: false; reason: "stock_reserved"; level: StockLevel };

/**
 * Brings all stock of these items to one location: core would otherwise sell from any location that has enough.
 * Stock that is promised to an order elsewhere can't be moved: its order would be sent from the wrong place.
 */
export function planStockMove(input: {
  item_ids: readonly string[];
  levels: readonly StockLevel[];
  location_id: string;
}): StockMovePlan {
  const move: StockMove = { create: [], update: [], remove: [] };
  for (const inventory_item_id of input.item_ids) {
    const own = input.levels.filter((level) => level.inventory_item_id === inventory_item_id);
    const elsewhere = own.filter((level) => level.location_id !== input.location_id);
    const here = own.find((level) => level.location_id === input.location_id);
    const promised = elsewhere.find((level) => level.reserved_quantity > 0);
    if (promised) return { ok: false, reason: "stock_reserved", level: promised };
    const stocked_quantity = sum(own.map((level) => level.stocked_quantity));
    const incoming_quantity = sum(own.map((level) => level.incoming_quantity));
    const target = { inventory_item_id, location_id: input.location_id, stocked_quantity, incoming_quantity };
    if (!here) move.create.push(target);
    else if (elsewhere.length > 0) move.update.push({ id: here.id, ...target });
    move.remove.push(...elsewhere);
  }
  return { ok: true, move };
}

const sum = (quantities: number[]) => quantities.reduce((total, quantity) => total + quantity, 0);
