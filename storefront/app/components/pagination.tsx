import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";

export type PaginationProps = {
  page: number;
  pages: number;
  /** Path of a page, without the language. */
  pathOf: (page: number) => string;
};

/** Previous, "page x of y", next; nothing when there is one page only. */
export function Pagination({ page, pages, pathOf }: PaginationProps) {
  const { t, href } = useI18n();
  if (pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={t("shell.pages")}>
      {page > 1 ? (
        <Link className="button button-quiet" rel="prev" to={href(pathOf(page - 1))}>
          {t("shell.previous")}
        </Link>
      ) : null}
      <span className="small soft number">{t("shell.pageOf", { page, pages })}</span>
      {page < pages ? (
        <Link className="button button-quiet" rel="next" to={href(pathOf(page + 1))}>
          {t("shell.next")}
        </Link>
      ) : null}
    </nav>
  );
}
