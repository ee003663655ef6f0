import { listGroupsResponse } from "@chumchon/contracts";
import { rayongAmphoes } from "@chumchon/thai/rayong";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "~/components/breadcrumbs";
import { Link } from "~/components/link";
import { Pagination } from "~/components/pagination";
import { SampleMark } from "~/components/sample-mark";
import { GroupCard } from "~/features/group/group-card";
import { groupsPath, isNarrowed } from "~/features/group/group-filter";
import { parseGroupFilter } from "~/features/group/group-filter.server";
import { GroupFilterForm } from "~/features/group/group-filter-form";
import { toGroupCardView } from "~/features/group/to-group-view.server";
import { langOfParams } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { useI18n } from "~/lib/i18n/use-i18n";
import { readBackend } from "~/lib/medusa.server";
import { buildSeo } from "~/lib/seo.server";
import { metaOf } from "~/lib/seo-meta";

const PAGE_SIZE = 24;

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const t = translator(lang);
  const filter = parseGroupFilter(new URL(request.url).searchParams);
  const { q, amphoe, category } = filter;
  const answer = await readBackend(listGroupsResponse, "/store/groups", {
    query: { q, amphoe, category, limit: PAGE_SIZE, offset: (filter.page - 1) * PAGE_SIZE },
  });
  const seo = buildSeo({
    lang,
    path: "/groups",
    title: t("groups.title"),
    description: t("groups.description"),
    noindex: isNarrowed(filter) || filter.page > 1,
  });
  return json({
    filter,
    groups: answer.groups.map((group) => toGroupCardView(group, lang)),
    count: answer.count,
    pages: Math.ceil(answer.count / PAGE_SIZE),
    amphoes: rayongAmphoes.map((row) => ({ code: row.code, name: row[lang] })),
    isSample: answer.groups.some((group) => group.is_sample),
    seo,
  });
}

export default function Groups() {
  const { filter, groups, count, pages, amphoes, isSample } = useLoaderData<typeof loader>();
  const { t, href } = useI18n();
  return (
    <div className="page">
      <Breadcrumbs crumbs={[]} />
      <div className="catalogue-head">
        <h1>{t("groups.title")}</h1>
        <p className="soft">
          {t("groups.count", { count })} {isSample ? <SampleMark /> : null}
        </p>
      </div>
      <p className="soft groups-lead">{t("groups.lead")}</p>
      <GroupFilterForm key={groupsPath(filter, 1)} filter={filter} amphoes={amphoes} />
      {groups.length === 0 ? (
        <div className="card empty">
          <p>
            <strong>{t("groups.empty")}</strong>
          </p>
          <p className="soft">{t("groups.emptyHint")}</p>
          <Link className="button button-primary" to={href("/groups")}>
            {t("groups.clear")}
          </Link>
        </div>
      ) : (
        <ul className="plain-list group-grid">
          {groups.map((group) => (
            <li key={group.handle}>
              <GroupCard group={group} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={filter.page} pages={pages} pathOf={(page) => groupsPath(filter, page)} />
    </div>
  );
}
