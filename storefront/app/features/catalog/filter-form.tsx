import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { categoryHandles } from "~/features/shell/category-handles";
import { useI18n } from "~/lib/i18n/use-i18n";
import { type CatalogueFilter, chosenCount } from "./catalogue-filter";

const SORTS = ["newest", "price_asc", "price_desc", "name"] as const;

export type FilterFormProps = {
  filter: CatalogueFilter;
  groups: readonly { value: string; label: string }[];
};

/** Narrows the list; a plain GET form, so every choice is an address that can be shared. */
export function FilterForm({ filter, groups }: FilterFormProps) {
  const { t, href } = useI18n();
  const id = useId();
  const sorts = filter.q === "" ? SORTS : (["relevance", ...SORTS] as const);
  return (
    <Form method="get" action={href("/products")} className="filter-form">
      {filter.q === "" ? null : <input type="hidden" name="q" value={filter.q} />}
      <div className="field">
        <label htmlFor={`${id}sort`}>{t("catalog.sort")}</label>
        <select id={`${id}sort`} name="sort" className="input" defaultValue={filter.sort ?? sorts[0]}>
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`catalog.sort.${sort}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}category`}>{t("catalog.category")}</label>
        <select id={`${id}category`} name="category" className="input" defaultValue={filter.category ?? ""}>
          <option value="">{t("catalog.anyCategory")}</option>
          {categoryHandles.map((handle) => (
            <option key={handle} value={handle}>
              {t(`category.${handle}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}group`}>{t("catalog.group")}</label>
        <select id={`${id}group`} name="group" className="input" defaultValue={filter.group ?? ""}>
          <option value="">{t("catalog.anyGroup")}</option>
          {groups.map((group) => (
            <option key={group.value} value={group.value}>
              {group.label}
            </option>
          ))}
        </select>
      </div>
      <PriceRange filter={filter} id={id} />
      <label className="check">
        <input type="checkbox" name="in_stock" value="true" defaultChecked={filter.inStock} />
        {t("catalog.inStockOnly")}
      </label>
      <button type="submit" className="button button-primary button-wide">
        {t("catalog.apply")}
      </button>
      {chosenCount(filter) === 0 ? null : (
        <Link
          className="filter-clear"
          to={href(filter.q === "" ? "/products" : `/products?q=${encodeURIComponent(filter.q)}`)}
        >
          {t("catalog.clear")}
        </Link>
      )}
    </Form>
  );
}

function PriceRange({ filter, id }: { filter: CatalogueFilter; id: string }) {
  const { t } = useI18n();
  const fault = filter.hasPriceFault ? { "aria-invalid": true, "aria-describedby": `${id}fault` } : {};
  return (
    <fieldset className="field">
      <legend>{t("catalog.price")}</legend>
      <div className="price-range">
        <input
          className="input number"
          name="min"
          inputMode="decimal"
          defaultValue={filter.min}
          maxLength={9}
          placeholder={t("catalog.priceFrom")}
          aria-label={`${t("catalog.price")} ${t("catalog.priceFrom")}`}
          {...fault}
        />
        <span aria-hidden="true">–</span>
        <input
          className="input number"
          name="max"
          inputMode="decimal"
          defaultValue={filter.max}
          maxLength={9}
          placeholder={t("catalog.priceTo")}
          aria-label={`${t("catalog.price")} ${t("catalog.priceTo")}`}
          {...fault}
        />
      </div>
      {filter.hasPriceFault ? (
        <p className="fault" id={`${id}fault`}>
          {t("catalog.priceFault")}
        </p>
      ) : null}
    </fieldset>
  );
}
