import { useLocation } from "@remix-run/react";
import { Link } from "~/components/link";
import { pathWithoutLang } from "~/lib/i18n/lang";
import { useI18n } from "~/lib/i18n/use-i18n";
import { categoryHandles } from "./category-handles";

/** The categories in one row that scrolls under the thumb. */
export function CategoryChips() {
  const { t, href } = useI18n();
  const path = pathWithoutLang(useLocation().pathname);
  const links = [
    { path: "/products", label: t("shell.allGoods") },
    { path: "/groups", label: t("shell.groups") },
    ...categoryHandles.map((handle) => ({ path: `/c/${handle}`, label: t(`category.${handle}`) })),
  ];
  return (
    <nav aria-label={t("shell.categories")}>
      <div className="chips">
        {links.map((link) => (
          <Link
            key={link.path}
            className="chip"
            to={href(link.path)}
            aria-current={link.path === path ? "page" : undefined}
          >
            {link.label}
          </Link>
        ))}
      </div>
    </nav>
  );
}
