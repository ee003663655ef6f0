import type { CategoryHandle, certificateKinds } from "@chumchon/contracts";

type CertificateKind = (typeof certificateKinds)[number];

/** `anyOf`: one of these has to be there; `orReason`: or the group says why none is needed, and staff judge it. */
export type CategoryRule = { anyOf: readonly CertificateKind[]; orReason: boolean };

const food: CategoryRule = { anyOf: ["fda"], orReason: true };
const none: CategoryRule = { anyOf: [], orReason: false };

/**
 * What the law wants on goods of a category before they are sold: a food serial number for prepared food (Food Act
 * B.E. 2522; small producers and food sold where it is made may need none), a registration number for herbal products
 * (B.E. 2562) or a notification for cosmetics (B.E. 2558). Fresh produce, crafts and trips need none.
 */
export const categoryRules: Readonly<Record<CategoryHandle, CategoryRule>> = {
  seafood: food,
  fermented: food,
  "fresh-fruit": none,
  "fruit-products": food,
  "chili-paste": food,
  bakery: food,
  herbal: { anyOf: ["herbal", "cosmetic"], orReason: true },
  craft: none,
  textile: none,
  vegetable: none,
  beverage: food,
  tourism: none,
};
