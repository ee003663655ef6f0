import { Breadcrumbs } from "~/components/breadcrumbs";
import { Icon } from "~/components/icon";
import { SampleMark } from "~/components/sample-mark";
import { AddToCartForm } from "~/features/cart/add-to-cart-form";
import { MakerCard } from "~/features/group/maker-card";
import type { MakerView } from "~/features/group/maker-view";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { CardView } from "./card-view";
import { LabelFacts } from "./label-facts";
import { PictureGallery } from "./picture-gallery";
import { ProductGrid } from "./product-grid";
import type { ProductView } from "./product-view";
import { StockLabel } from "./stock-label";

export type ProductPageProps = {
  product: ProductView;
  maker: MakerView;
  more: readonly CardView[];
  chosen: { option: string | null; quantity: number };
  returnTo: string;
  shareUrl: string;
};

export function ProductPage({ product, maker, more, chosen, returnTo, shareUrl }: ProductPageProps) {
  const { t } = useI18n();
  const crumbs = [{ label: t(`category.${product.category}`), path: `/c/${product.category}` }];
  return (
    <div className="page product-page">
      <Breadcrumbs crumbs={crumbs} />
      <div className="product">
        <div className="product-pictures">
          <PictureGallery pictures={product.pictures} title={product.title} />
          {product.isSample ? <p className="small soft">{t("product.illustration")}</p> : null}
        </div>
        <div className="product-buy stack">
          <div>
            <h1>{product.title}</h1>
            <p className="product-by soft">
              {maker.name} · {maker.place} {product.isSample ? <SampleMark /> : null}
            </p>
          </div>
          <AddToCartForm key={product.handle} product={product} chosen={chosen} returnTo={returnTo} />
          <Availability product={product} />
          <a
            className="button button-quiet share"
            href={lineShareUrl(shareUrl)}
            target="_blank"
            rel="noopener noreferrer"
          >
            <Icon name="share" size={20} />
            {t("product.share")}
          </a>
        </div>
      </div>
      <div className="product-more-info">
        <div className="stack">
          {product.description.length === 0 ? null : (
            <section className="prose" aria-labelledby="about">
              <h2 id="about">{t("product.about")}</h2>
              {product.description.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          )}
          <LabelFacts product={product} />
        </div>
        <MakerCard maker={maker} title={t("product.maker")} />
      </div>
      {more.length === 0 ? null : (
        <section className="section" aria-labelledby="more">
          <div className="section-head">
            <h2 id="more">{t("product.more.title")}</h2>
          </div>
          <ProductGrid cards={more} layout="row" hideGroup />
        </section>
      )}
    </div>
  );
}

/** In stock, what delivery costs and where it can be fetched, or why it can't be ordered and what to do instead. */
function Availability({ product }: { product: ProductView }) {
  const { t } = useI18n();
  if (product.stock === "soon") return <p className="panel panel-warn">{t("product.comingSoon")}</p>;
  if (product.stock === "paused") return <p className="panel panel-warn">{t("product.paused")}</p>;
  if (product.stock === "out") return <p className="panel panel-stop">{t("product.soldOutText")}</p>;
  return (
    <ul className="plain-list product-notes small">
      <li>
        <Icon name="check" size={20} />
        <StockLabel stock={product.stock} />
      </li>
      {product.deliveryFrom === null ? null : (
        <li>
          <Icon name="parcel" size={20} />
          {t("product.delivery", { price: product.deliveryFrom })}
        </li>
      )}
      {product.pickupNote === null ? null : (
        <li>
          <Icon name="pin" size={20} />
          {t(product.stock === "pickup" ? "product.pickupOnly" : "product.pickupToo", {
            note: product.pickupNote,
          })}
        </li>
      )}
    </ul>
  );
}

function lineShareUrl(url: string): string {
  return `https://social-plugins.line.me/lineit/share?url=${encodeURIComponent(url)}`;
}
