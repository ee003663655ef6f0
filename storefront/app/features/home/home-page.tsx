import type { ReactNode } from "react";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { SampleMark } from "~/components/sample-mark";
import type { CardView } from "~/features/catalog/card-view";
import { ProductGrid } from "~/features/catalog/product-grid";
import type { MakerView } from "~/features/group/maker-view";
import type { ImpactView } from "~/features/impact/impact-view";
import { useI18n } from "~/lib/i18n/use-i18n";
import { CategoryTiles } from "./category-tiles";
import { CounterCard } from "./counter-card";

export type HomePageProps = {
  impact: ImpactView;
  ready: readonly CardView[];
  latest: readonly CardView[];
  story: { maker: MakerView; goods: readonly CardView[] } | null;
};

export function HomePage({ impact, ready, latest, story }: HomePageProps) {
  const { t, href } = useI18n();
  return (
    <div className="page">
      <div className="hero">
        <div className="hero-text">
          <h1 className="hero-title">
            <span>{t("home.sentence1")}</span> <span>{t("home.sentence2")}</span>
          </h1>
          <p className="soft">{t("home.lead")}</p>
          <div className="hero-actions">
            <Link className="button button-primary" to={href("/products")}>
              {t("home.seeGoods")}
            </Link>
            <Link className="button button-quiet" to={href("/groups")}>
              {t("home.seeGroups")}
            </Link>
          </div>
          <HeroPictures cards={ready} />
        </div>
        <CounterCard impact={impact} />
      </div>
      <Section id="categories" title={t("home.categories")} more="/products">
        <CategoryTiles />
      </Section>
      {ready.length === 0 ? null : (
        <Section id="ready" title={t("home.ready")} more="/products?in_stock=true">
          <ProductGrid cards={ready} layout="row" />
        </Section>
      )}
      {story === null ? null : <Story maker={story.maker} goods={story.goods} isSample={impact.isSample} />}
      {latest.length === 0 ? null : (
        <Section id="new" title={t("home.new")} more="/products?sort=newest">
          <ProductGrid cards={latest} layout="row" />
        </Section>
      )}
      <section className="section" aria-labelledby="how">
        <h2 id="how">{t("home.how")}</h2>
        <ol className="plain-list home-how">
          {([t("home.how1"), t("home.how2"), t("home.how3")] as const).map((line, index) => (
            <li key={line} className="card">
              <span className="home-how-no number" aria-hidden="true">
                {index + 1}
              </span>
              <p>{line}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** A glance at what is on the tables today; the goods themselves follow below. */
function HeroPictures({ cards }: { cards: readonly CardView[] }) {
  return (
    <div className="hero-pictures" aria-hidden="true">
      {cards.map((card) =>
        card.picture === null ? null : (
          <img key={card.handle} className="card" src={card.picture} alt="" width={800} height={800} />
        ),
      )}
    </div>
  );
}

function Section({
  id,
  title,
  more,
  children,
}: {
  id: string;
  title: string;
  more: string;
  children: ReactNode;
}) {
  const { t, href } = useI18n();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        <Link className="see-all" to={href(more)} aria-label={`${t("home.seeAll")}: ${title}`}>
          {t("home.seeAll")}
        </Link>
      </div>
      {children}
    </section>
  );
}

function Story({
  maker,
  goods,
  isSample,
}: {
  maker: MakerView;
  goods: readonly CardView[];
  isSample: boolean;
}) {
  const { t, href } = useI18n();
  return (
    <section className="section" aria-labelledby="story">
      <div className="card story">
        {maker.picture === null ? null : (
          <img className="story-picture" src={maker.picture} alt="" width={800} height={800} loading="lazy" />
        )}
        <div className="story-text">
          <p className="small soft">
            {t("home.story")} {isSample ? <SampleMark /> : null}
          </p>
          <h2 id="story">{maker.name}</h2>
          <p className="small soft maker-place">
            <Icon name="pin" size={16} />
            {maker.place}
          </p>
          {maker.line === null ? null : <p className="story-line">{maker.line}</p>}
          <Link className="button button-quiet" to={href(`/groups/${maker.handle}`)}>
            {t("home.storyMore")}
          </Link>
        </div>
      </div>
      {goods.length === 0 ? null : (
        <>
          <h3 className="story-goods">{t("home.storyGoods")}</h3>
          <ProductGrid cards={goods} layout="row" hideGroup />
        </>
      )}
    </section>
  );
}
