import { Pagination } from "~/components/pagination";
import { dictionary, type TextKey } from "~/lib/i18n/dictionary";
import { fillText } from "~/lib/i18n/translate";
import { useI18n } from "~/lib/i18n/use-i18n";

export type ActsPageProps = {
  acts: { id: string; when: string; what: TextKey; reason: string | null }[];
  page: number;
  pages: number;
};

/** What CPA's staff did for the group: nothing is done behind its back. */
export function ActsPage({ acts, page, pages }: ActsPageProps) {
  const { t, lang } = useI18n();
  return (
    <>
      <h1>{t("portal.acts")}</h1>
      <p className="soft">{t("portal.actsLead")}</p>
      {acts.length === 0 ? <p className="panel">{t("portal.noActs")}</p> : null}
      <ul className="plain-list portal-history">
        {acts.map((act) => (
          <li key={act.id}>
            <span>
              {fillText(dictionary[act.what], lang)}
              <br />
              <span className="small soft">
                {act.when}
                {act.reason === null ? null : ` · ${act.reason}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} pathOf={(wanted) => `/portal/acts?page=${wanted}`} />
    </>
  );
}
