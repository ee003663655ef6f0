import { Breadcrumbs } from "~/components/breadcrumbs";
import { Link } from "~/components/link";
import { Pagination } from "~/components/pagination";
import { SampleMark } from "~/components/sample-mark";
import { categoryHandles } from "~/features/shell/category-handles";
import { useI18n } from "~/lib/i18n/use-i18n";
import { type CatalogueFilter, cataloguePath, chosenCount } from "./catalogue-filter";
import { FilterForm } from "./filter-form";
import type { CatalogueView } from "./load-catalogue.server";
import { ProductGrid } from "./product-grid";
import { SearchNote } from "./search-note";

export type CataloguePageProps = { title: string; filter: CatalogueFilter; catalogue: CatalogueView };

/** The list of goods: all, of a category, or found by words; always the same page. */
export function CataloguePage({ title, filter, catalogue }: CataloguePageProps) {
  const { t } = useI18n();
  const chosen = chosenCount(filter);
  // Forms keep what was typed by themselves; a new address is a new form.
  const formKey = cataloguePath(filter, 1);
  const crumbs =
    filter.category === null && filter.q === "" ? [] : [{ label: t("catalog.title"), path: "/products" }];
  return (
    <div className="page">
      <Breadcrumbs crumbs={crumbs} />
      <div className="catalogue-head">
        <h1>{title}</h1>
        <p className="soft">
          {t("catalog.count", { count: catalogue.count })} {catalogue.isSample ? <SampleMark /> : null}
        </p>
      </div>
      <div className="catalogue">
        <details className="card catalogue-filters-phone">
          <summary>
            {chosen === 0 ? t("catalog.filters") : t("catalog.filtersActive", { count: chosen })}
          </summary>
          <FilterForm key={formKey} filter={filter} catalogue={catalogue} />
        </details>
        <aside className="catalogue-filters" aria-label={t("catalog.filters")}>
          <FilterForm key={formKey} filter={filter} catalogue={catalogue} />
        </aside>
        <div className="catalogue-list">
          <SearchNote filter={filter} catalogue={catalogue} />
          {catalogue.cards.length === 0 ? (
            <NothingFound filter={filter} />
          ) : (
            <ProductGrid cards={catalogue.cards} headingLevel={2} eager />
          )}
          <Pagination
            page={filter.page}
            pages={catalogue.pages}
            pathOf={(page) => cataloguePath(filter, page)}
          />
        </div>
      </div>
    </div>
  );
}

function NothingFound({ filter }: { filter: CatalogueFilter }) {
  const { t, href } = useI18n();
  return (
    <div className="card empty">
      <p>
        <strong>{filter.q === "" ? t("catalog.empty") : t("catalog.emptySearch", { q: filter.q })}</strong>
      </p>
      <p className="soft">{t("catalog.emptyHint")}</p>
      {filter.q !== "" && chosenCount(filter) > 0 ? (
        <Link className="button" to={href(`/products?q=${encodeURIComponent(filter.q)}`)}>
          {t("catalog.searchEverywhere")}
        </Link>
      ) : null}
      <nav aria-label={t("catalog.tryCategories")} className="empty-categories">
        {categoryHandles.map((handle) => (
          <Link key={handle} className="chip" to={href(`/c/${handle}`)}>
            {t(`category.${handle}`)}
          </Link>
        ))}
      </nav>
      <Link className="button button-primary" to={href("/products")}>
        {t("error.seeGoods")}
      </Link>
    </div>
  );
}
