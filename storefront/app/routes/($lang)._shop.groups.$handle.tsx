import { getGroupResponse, handle, listCatalogueResponse } from "@chumchon/contracts";
import { beYear } from "@chumchon/thai";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { toCardView } from "~/features/catalog/to-card-view.server";
import { GroupPage } from "~/features/group/group-page";
import { toGroupPageView } from "~/features/group/to-group-view.server";
import { firstWords } from "~/features/group/to-maker-view.server";
import { toYearRows } from "~/features/impact/to-year-rows.server";
import { langOfParams } from "~/lib/i18n/lang";
import { readBackend } from "~/lib/medusa.server";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";

const GOODS = 12;

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const known = handle.safeParse(params.handle);
  if (!known.success) throw new Response(null, { status: 404, statusText: "Not Found" });
  const [{ group }, goods] = await Promise.all([
    readBackend(getGroupResponse, `/store/groups/${known.data}`),
    readBackend(listCatalogueResponse, "/store/catalogue", { query: { group: known.data, limit: GOODS } }),
  ]);
  const now = new Date();
  const view = toGroupPageView(group, lang, now);
  const story = view.story.join(" ");
  const seo = buildSeo({
    lang,
    path: `/groups/${group.handle}`,
    title: view.name,
    description: story === "" ? `${view.name} ${view.place}` : firstWords(story, lang),
    picture: group.picture,
    type: "article",
  });
  return json({
    group: view,
    goods: goods.products.map((product) => toCardView(product, lang)),
    goodsCount: goods.count,
    years: view.years === null ? null : toYearRows(view.years, beYear(now)),
    seo,
  });
}

export default function Group() {
  const { group, goods, goodsCount, years } = useLoaderData<typeof loader>();
  return <GroupPage group={group} goods={goods} goodsCount={goodsCount} years={years} />;
}
