/**
 * Core's link has the pair of order and cart as its key and lets one cart become several orders when it is completed
 * several times at once by several processes. The second order fails here and is taken back by core's compensation.
 */
export const oneOrderACart = {
  table: "order_cart",
  sql: `create unique index if not exists order_cart_one_order on order_cart (cart_id) where deleted_at is null;`,
};
