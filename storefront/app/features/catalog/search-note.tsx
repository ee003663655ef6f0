import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import { type CatalogueFilter, cataloguePath } from "./catalogue-filter";
import type { CatalogueView } from "./load-catalogue.server";

/** Says when the goods below are not what was typed but what was probably meant. */
export function SearchNote({ filter, catalogue }: { filter: CatalogueFilter; catalogue: CatalogueView }) {
  const { t, href } = useI18n();
  const { matched, didYouMean } = catalogue;
  if (matched === "some_words")
    return <p className="card search-note">{t("catalog.someWords", { q: filter.q })}</p>;
  if (didYouMean === null || (matched !== "layout" && matched !== "spelling")) return null;
  return (
    <p className="card search-note" role="status">
      {t("catalog.didYouMean", { q: filter.q })}{" "}
      <Link to={href(cataloguePath({ ...filter, q: didYouMean }, 1))}>
        <strong>{didYouMean}</strong>
      </Link>
    </p>
  );
}
