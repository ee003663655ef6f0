import type { CardView } from "./card-view";
import { ProductCard } from "./product-card";

const EAGER_PICTURES = 4;

export type ProductGridProps = {
  cards: readonly CardView[];
  headingLevel?: 2 | 3;
  /** A row scrolls sideways on a phone; a grid wraps. */
  layout?: "grid" | "row";
  eager?: boolean;
  hideGroup?: boolean;
};

export function ProductGrid({
  cards,
  headingLevel = 3,
  layout = "grid",
  eager = false,
  hideGroup = false,
}: ProductGridProps) {
  return (
    <ul className={`plain-list product-${layout}`}>
      {cards.map((card, index) => (
        <li key={card.handle}>
          <ProductCard
            card={card}
            headingLevel={headingLevel}
            hideGroup={hideGroup}
            eager={eager && index < EAGER_PICTURES}
          />
        </li>
      ))}
    </ul>
  );
}
