import { expect, it } from "vitest";
import { changesOf, knownActs, pageOf } from "./audit";

it("an entry shows what changed, and nothing that stayed", () => {
  expect(changesOf({ state: "open", owner: null, n: 1 }, { state: "closed", owner: null, n: 1 })).toEqual([
    { name: "state", before: "open", after: "closed" },
  ]);
});

it("an act that made something shows all of it, also lists", () => {
  expect(changesOf(null, { role: "seller", evidence: ["pfil_1"] })).toEqual([
    { name: "evidence", before: "–", after: '["pfil_1"]' },
    { name: "role", before: "–", after: "seller" },
  ]);
});

it("acts are named as the log writes them, and lead to the page of what was acted on", () => {
  expect(knownActs).toContain("payment_case.taken");
  expect(pageOf("payment_case", "pcase_1")).toBe("/payment-cases/pcase_1");
  expect(pageOf("private_file", "pfil_1")).toBeNull();
});
