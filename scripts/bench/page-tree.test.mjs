import assert from "node:assert/strict";
import { test } from "node:test";
import { hashPage, parsePage } from "./page-tree.mjs";

const page = (title = "หมึก", nonce = "a") =>
  `<!DOCTYPE html><html lang="th"><head><meta charSet="utf-8"/></head><body><a href="/p?a=1&amp;b=2">${title}<!-- --> 220</a><script nonce="${nonce}">if (1 < 2) {}</script></body></html>`;

test("a page is its elements, attributes and texts, without React's marks and the nonce", () => {
  assert.deepEqual(parsePage(page()), [
    "html",
    { lang: "th" },
    [
      ["head", {}, [["meta", { charSet: "utf-8" }, []]]],
      [
        "body",
        {},
        [
          ["a", { href: "/p?a=1&b=2" }, ["หมึก 220"]],
          ["script", {}, ["if (1 < 2) {}"]],
        ],
      ],
    ],
  ]);
});

test("one altered text makes two pages unequal, another nonce does not", () => {
  assert.equal(hashPage(parsePage(page("หมึก", "a"))), hashPage(parsePage(page("หมึก", "b"))));
  assert.notEqual(hashPage(parsePage(page("หมึก"))), hashPage(parsePage(page("หมึกแห้ง"))));
});
