import { BrandMark } from "~/components/brand-mark";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import { LangSwitch } from "./lang-switch";
import { NoticeBar, type NoticeBarProps } from "./notice-bar";
import { SearchForm } from "./search-form";

export type SiteHeaderProps = NoticeBarProps & { cartCount: number };

export function SiteHeader({ cartCount, notice }: SiteHeaderProps) {
  const { t, href } = useI18n();
  return (
    <header className="site-header">
      <a className="skip-link" href="#content">
        {t("shell.skip")}
      </a>
      <div className="page site-header-row">
        <Link className="brand" to={href("/")}>
          <BrandMark />
          {t("site.name")}
        </Link>
        <nav className="header-nav" aria-label={t("shell.menu")}>
          <Link className="header-link" to={href("/products")}>
            {t("shell.allGoods")}
          </Link>
          <Link className="header-link" to={href("/groups")}>
            {t("shell.groups")}
          </Link>
          <Link className="header-link" to={href("/impact")}>
            {t("shell.impact")}
          </Link>
        </nav>
        <SearchForm className="search-wide" id="search-wide" />
        <LangSwitch />
        <Link
          className="header-link cart-link"
          to={href("/cart")}
          aria-label={cartCount === 0 ? t("shell.cartEmpty") : t("shell.cartCount", { count: cartCount })}
        >
          <Icon name="cart" />
          {cartCount === 0 ? null : (
            <span className="cart-count number" aria-hidden="true">
              {cartCount > 99 ? "99+" : cartCount}
            </span>
          )}
        </Link>
      </div>
      <NoticeBar notice={notice} />
    </header>
  );
}
