import { expect, it } from "vitest";
import { knownActs, pageOf } from "./audit";

it("acts are named as the log writes them, and lead to the page of what was acted on", () => {
  expect(knownActs).toContain("payment_case.taken");
  expect(pageOf("payment_case", "pcase_1")).toBe("/payment-cases/pcase_1");
  expect(pageOf("private_file", "pfil_1")).toBeNull();
});
