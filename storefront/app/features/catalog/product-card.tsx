import { Link } from "~/components/link";
import { QuickAddForm } from "~/features/cart/quick-add-form";
import { useI18n } from "~/lib/i18n/use-i18n";
import { type CardView, canBeOrdered } from "./card-view";
import { GoodsPicture } from "./goods-picture";
import { MarkedText } from "./marked-text";
import { StockLabel } from "./stock-label";

export type ProductCardProps = {
  card: CardView;
  eager?: boolean;
  /** Heading level below the section's own. */
  headingLevel?: 2 | 3;
  /** Where the group is already named above all its goods. */
  hideGroup?: boolean;
};

/** The whole card is one link; "add to cart" is a second target of its own. */
export function ProductCard({ card, eager = false, headingLevel = 3, hideGroup = false }: ProductCardProps) {
  const { t, href } = useI18n();
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <article className="card product-card">
      <div className="product-card-picture">
        <GoodsPicture src={card.picture} alt="" eager={eager} />
        {card.marks.length === 0 ? null : (
          <ul className="product-card-marks plain-list">
            {card.marks.map((mark) => (
              <li key={mark} className="mark">
                {t(`certificate.${mark}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="product-card-text">
        <Heading className="product-card-title">
          <Link to={href(`/products/${card.handle}`)}>
            {card.titleParts ? <MarkedText parts={card.titleParts} /> : card.title}
          </Link>
        </Heading>
        {hideGroup ? null : (
          <p className="small soft product-card-by">
            {card.group} · <span>{card.district}</span>
          </p>
        )}
        <p className="product-card-price number">
          <strong>{card.price}</strong>
          {card.unitPrice === null ? null : <span className="small soft">{card.unitPrice}</span>}
        </p>
        <p className="small">
          <StockLabel stock={card.stock} />
        </p>
      </div>
      {canBeOrdered(card.stock) ? (
        <div className="product-card-add">
          <QuickAddForm handle={card.handle} title={card.title} />
        </div>
      ) : null}
    </article>
  );
}
