/** What happens between pressing "pay" and income in the books: statements and requests, by what they write. */
const sql = {
  "payment session": /insert into "payment_session"/,
  attempt: /insert into "payment_attempt"/,
  order: /insert into "order" \(/,
  "order lines": /insert into "order_item"/,
  "link of cart and order": /insert into "order_cart"/,
  "link of order and payment": /insert into "order_payment_collection"/,
  "cart completed": /update "cart" set .*"completed_at"/,
  reservation: /insert into "reservation_item"/,
  "stock level": /update "inventory_level"/,
  "attempt claimed": /with taken as \(select id, card_token/,
  "charge written down": /update "payment_attempt" set .*"charge_id"/,
  payment: /insert into "payment" \(/,
  capture: /insert into "capture"/,
  "session authorised": /update "payment_session" set .*"authorized_at"/,
  "order transaction": /insert into "order_transaction"/,
  "order of the attempt": /update "payment_attempt" set "order_id"/,
  "group orders": /insert into (")?group_order\b/,
  "payment shares": /insert into (")?payment_share\b/,
  income: /insert into (")?income_entry\b/,
  "attempt booked": /update "payment_attempt" set .*"booked_at"/,
  "attempt settled": /update "payment_attempt" set "settled_at" = /,
};

const both = (name, kind, matches) => [
  { name: `before ${name}`, when: "before", kind, matches },
  { name: `after ${name}`, when: "after", kind, matches },
];

const points = [
  ...Object.entries(sql).flatMap(([name, matches]) => both(name, "sql", matches)),
  ...both("making the charge", "omise", /^POST \/charges$/),
];

module.exports = { points };
