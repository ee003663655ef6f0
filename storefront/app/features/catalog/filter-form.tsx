import { useId } from "react";
import { Form } from "~/components/form";
import { Link } from "~/components/link";
import { categoryHandles } from "~/features/shell/category-handles";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { CertificateKind } from "./card-view";
import { type CatalogueFilter, cataloguePath, chosenCount } from "./catalogue-filter";
import { FacetSelect } from "./facet-select";
import type { CatalogueView } from "./load-catalogue.server";

const SORTS = ["newest", "price_asc", "price_desc", "name"] as const;

export type FilterFormProps = { filter: CatalogueFilter; catalogue: CatalogueView };

/** Narrows the list; a plain GET form, so every choice is an address that can be shared. */
export function FilterForm({ filter, catalogue }: FilterFormProps) {
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
      <FacetSelect
        id={`${id}category`}
        name="category"
        label={t("catalog.category")}
        any={t("catalog.anyCategory")}
        chosen={filter.category}
        values={categoryHandles.map((handle) => ({
          value: handle,
          label: t(`category.${handle}`),
          count: catalogue.categoryCounts[handle] ?? 0,
        }))}
      />
      <FacetSelect
        id={`${id}group`}
        name="group"
        label={t("catalog.group")}
        any={t("catalog.anyGroup")}
        chosen={filter.group}
        values={catalogue.groups}
      />
      <FacetSelect
        id={`${id}amphoe`}
        name="amphoe"
        label={t("catalog.district")}
        any={t("catalog.anyDistrict")}
        chosen={filter.amphoe}
        values={catalogue.amphoes}
      />
      <FacetSelect
        id={`${id}certificate`}
        name="certificate"
        label={t("catalog.certificate")}
        any={t("catalog.anyCertificate")}
        chosen={filter.certificate}
        values={catalogue.certificates.map((each) => ({
          ...each,
          label: t(`certificate.${each.value as CertificateKind}`),
        }))}
      />
      <PriceRange filter={filter} id={id} prices={catalogue.prices} />
      <label className="check">
        <input type="checkbox" name="in_stock" value="true" defaultChecked={filter.inStock} />
        {t("catalog.inStockOnly")} <span className="small soft number">({catalogue.inStockCount})</span>
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

type PriceRangeProps = { filter: CatalogueFilter; id: string; prices: CatalogueView["prices"] };

function PriceRange({ filter, id, prices }: PriceRangeProps) {
  const { t, href } = useI18n();
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
      <ul className="plain-list price-facets">
        {prices.map(({ value, label, count }) => {
          const [from = "", to = ""] = value.split("-").map(toBaht);
          const path = cataloguePath({ ...filter, min: from, max: to }, 1);
          return (
            <li key={value}>
              <Link className="price-facet" to={href(path)}>
                {label}
              </Link>{" "}
              <span className="small soft number">({count})</span>
            </li>
          );
        })}
      </ul>
      {filter.hasPriceFault ? (
        <p className="fault" id={`${id}fault`}>
          {t("catalog.priceFault")}
        </p>
      ) : null}
    </fieldset>
  );
}

/** An end of a price facet, in satang, as the form has it; the upper one is exclusive there and inclusive here. */
function toBaht(satang: string, index: number): string {
  if (satang === "" || satang === "0") return "";
  const amount = Number(satang) - index;
  return amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2);
}
