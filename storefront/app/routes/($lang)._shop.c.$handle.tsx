import { categoryHandle } from "@chumchon/contracts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { parseCatalogueFilter } from "~/features/catalog/catalogue-filter.server";
import { CataloguePage } from "~/features/catalog/catalogue-page";
import { loadCatalogue } from "~/features/catalog/load-catalogue.server";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { pageData } from "~/lib/page-data.server";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const category = categoryHandle.safeParse(params.handle);
  if (!category.success) throw new Response(null, { status: 404, statusText: "Not Found" });
  const filter = parseCatalogueFilter(new URL(request.url).searchParams, category.data);
  const catalogue = await loadCatalogue(filter, lang);
  const title = t(`category.${category.data}`);
  const seo = buildSeo({
    lang,
    path: `/c/${category.data}`,
    title,
    description: t("catalog.categoryDescription", { category: title }),
    picture: `/pictures/category-${category.data}.webp`,
    noindex: filter.page > 1,
  });
  return pageData({ title, filter, catalogue, seo });
}

export default function Category() {
  const { title, filter, catalogue } = useLoaderData<typeof loader>();
  return <CataloguePage title={title} filter={filter} catalogue={catalogue} />;
}
