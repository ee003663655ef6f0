import type { CategoryHandle } from "@chumchon/contracts";

/** The categories in the shop's order. Own list, because the contracts would bring zod into the browser. */
export const categoryHandles = [
  "seafood",
  "fruit-products",
  "beverage",
  "chili-paste",
  "fermented",
  "bakery",
  "herbal",
  "craft",
  "textile",
  "fresh-fruit",
  "vegetable",
  "tourism",
] as const satisfies readonly CategoryHandle[];
