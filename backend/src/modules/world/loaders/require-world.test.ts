import { expect, it } from "vitest";
import { refusalOf } from "./require-world";

it("lets a demo serve either world", () => {
  expect(refusalOf("sample", false)).toBeUndefined();
  expect(refusalOf("real", false)).toBeUndefined();
});

it("refuses a database without a world and says what to run", () => {
  expect(refusalOf(undefined, false)).toContain("pnpm world init --real");
});

it("refuses the sample world in a live deployment", () => {
  expect(refusalOf("sample", true)).toContain("live deployment");
  expect(refusalOf("real", true)).toBeUndefined();
});
