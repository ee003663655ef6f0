import fc from "fast-check";
import { expect, it } from "vitest";
import { encodePage } from "./encode-page.server";

it("writes every text as UTF-8, whatever was written before it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(encodePage(text).equals(Buffer.from(text))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it("gives each page bytes of its own", () => {
  const first = encodePage("<p>น้ำพริก</p>");
  encodePage("<p>squid</p>".repeat(40_000));
  expect(first.toString()).toBe("<p>น้ำพริก</p>");
});
