import assert from "node:assert/strict";
import { test } from "node:test";
import { hashAnswer, oursOf, peersOf } from "./hash-answer.mjs";

const ours = {
  products: [{ id: "p1", handle: "squid", title: "หมึก", price_satang: 22_000, in_stock: true }],
};
const peer = () => ({
  products: [
    {
      id: "p1",
      handle: "squid",
      title: "หมึก",
      variants: [
        { calculated_price: { calculated_amount: 400 } },
        { calculated_price: { calculated_amount: 220 } },
        { calculated_price: null },
      ],
    },
  ],
});

test("two answers of the same goods have one hash, whatever else they carry", () => {
  assert.equal(hashAnswer(oursOf(ours)), hashAnswer(peersOf(peer())));
});

test("one altered row makes them unequal: a title, a price of one satang, an order", () => {
  const title = peer();
  if (title.products[0]) title.products[0].title = "หมึกอื่น";
  assert.notEqual(hashAnswer(oursOf(ours)), hashAnswer(peersOf(title)));
  const price = peer();
  if (price.products[0]?.variants[1])
    price.products[0].variants[1] = { calculated_price: { calculated_amount: 219.99 } };
  assert.notEqual(hashAnswer(oursOf(ours)), hashAnswer(peersOf(price)));
  const two = oursOf({
    products: [...ours.products, { id: "p2", handle: "b", title: "ข", price_satang: 1 }],
  });
  assert.notEqual(hashAnswer(two), hashAnswer([...two].reverse()));
});
