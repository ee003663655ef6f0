import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";

export type Crumb = { label: string; path: string };

/** The way back: home, then the given steps; the page itself is its heading and not repeated. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t, href } = useI18n();
  const all = [{ label: t("shell.home"), path: "/" }, ...crumbs];
  return (
    <nav className="breadcrumbs small" aria-label={t("shell.breadcrumbs")}>
      <ol className="plain-list">
        {all.map((crumb) => (
          <li key={crumb.path}>
            <Link to={href(crumb.path)}>{crumb.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
