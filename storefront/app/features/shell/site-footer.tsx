import { Link } from "~/components/link";
import { SampleMark } from "~/components/sample-mark";
import { useI18n } from "~/lib/i18n/use-i18n";

export function SiteFooter({ isDemo }: { isDemo: boolean }) {
  const { t, href } = useI18n();
  const shop = [
    { path: "/products", label: t("shell.allGoods") },
    { path: "/groups", label: t("shell.groups") },
    { path: "/impact", label: t("shell.impact") },
    { path: "/orders", label: t("orders.title") },
  ];
  const policies = [
    { path: "/legal/privacy", label: t("legal.privacy") },
    { path: "/legal/terms", label: t("legal.terms") },
    { path: "/legal/refunds", label: t("legal.refunds") },
  ];
  return (
    <footer className="site-footer">
      <div className="page footer-grid">
        <div>
          <p>
            <strong>{t("site.name")}</strong>
          </p>
          <p className="small soft">{t("footer.about")}</p>
        </div>
        <FooterLinks title={t("footer.shop")} links={shop} href={href} />
        <FooterLinks title={t("footer.policies")} links={policies} href={href} />
        <FooterLinks
          title={t("footer.contact")}
          links={[{ path: "/legal/seller", label: t("legal.seller") }]}
          href={href}
        />
      </div>
      {isDemo ? (
        <div className="footer-note">
          <p className="page small">
            <SampleMark />
            {t("footer.sample")}
          </p>
        </div>
      ) : null}
    </footer>
  );
}

type FooterLinksProps = {
  title: string;
  links: readonly { path: string; label: string }[];
  href: (path: string) => string;
};

function FooterLinks({ title, links, href }: FooterLinksProps) {
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul className="plain-list small">
        {links.map((link) => (
          <li key={link.path}>
            <Link to={href(link.path)}>{link.label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
