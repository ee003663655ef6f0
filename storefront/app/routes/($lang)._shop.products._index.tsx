import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { chosenCount } from "~/features/catalog/catalogue-filter";
import { parseCatalogueFilter } from "~/features/catalog/catalogue-filter.server";
import { CataloguePage } from "~/features/catalog/catalogue-page";
import { loadCatalogue } from "~/features/catalog/load-catalogue.server";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const filter = parseCatalogueFilter(new URL(request.url).searchParams);
  const catalogue = await loadCatalogue(filter, lang);
  const title = filter.q === "" ? t("catalog.title") : t("catalog.searchTitle", { q: filter.q });
  const seo = buildSeo({
    lang,
    path: filter.category === null ? "/products" : `/c/${filter.category}`,
    title,
    description: t("catalog.description"),
    noindex: filter.q !== "" || chosenCount(filter) > 0 || filter.page > 1,
  });
  return json({ title, filter, catalogue, seo });
}

export default function Products() {
  const { title, filter, catalogue } = useLoaderData<typeof loader>();
  return <CataloguePage title={title} filter={filter} catalogue={catalogue} />;
}
