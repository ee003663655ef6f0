import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type CatalogueFilter, chosenCount } from "~/features/catalog/catalogue-filter";
import { parseCatalogueFilter } from "~/features/catalog/catalogue-filter.server";
import { CataloguePage } from "~/features/catalog/catalogue-page";
import { loadCatalogue } from "~/features/catalog/load-catalogue.server";
import { langOfParams } from "~/lib/i18n/lang";
import { type Translate, translator } from "~/lib/i18n/translate";
import { pageData } from "~/lib/page-data.server";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const filter = parseCatalogueFilter(new URL(request.url).searchParams);
  const catalogue = await loadCatalogue(filter, lang);
  const title = titleOf(filter, t);
  const seo = buildSeo({
    lang,
    path: filter.category === null ? "/products" : `/c/${filter.category}`,
    title,
    description: t("catalog.description"),
    noindex: filter.q !== "" || chosenCount(filter) > 0 || filter.page > 1,
  });
  return pageData({ title, filter, catalogue, seo });
}

function titleOf(filter: CatalogueFilter, t: Translate): string {
  if (filter.q !== "") return t("catalog.searchTitle", { q: filter.q });
  return filter.category === null ? t("catalog.title") : t(`category.${filter.category}`);
}

export default function Products() {
  const { title, filter, catalogue } = useLoaderData<typeof loader>();
  return <CataloguePage title={title} filter={filter} catalogue={catalogue} />;
}
