import { categories } from "@chumchon/contracts";
import { expect, it } from "vitest";
import { categoryHandles } from "./category-handles";

it("shows every category of the contract once", () => {
  expect([...categoryHandles].sort()).toEqual(categories.map((category) => category.handle).sort());
});
