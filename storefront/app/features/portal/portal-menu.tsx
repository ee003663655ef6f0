import { Form, useLocation } from "@remix-run/react";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { PortalView } from "./portal-view";

/** Other groups, the members, and the way out; opens without scripts. */
export function PortalMenu({ view }: { view: PortalView }) {
  const { t, href } = useI18n();
  const { pathname } = useLocation();
  return (
    // A new page begins with a closed menu, also where scripts only exchange what is below it.
    <details className="portal-menu" key={pathname}>
      <summary aria-label={t("portal.menu")}>
        <Icon name="menu" />
      </summary>
      <div className="portal-menu-list card">
        {view.memberName === null || view.role === null ? null : (
          <p className="small soft">
            {view.memberName} · {t(`portal.role.${view.role}`)}
          </p>
        )}
        <Link className="portal-link" to={href("/portal/products")}>
          {t("goods.title")}
        </Link>
        <Link className="portal-link" to={href("/portal/shop")}>
          {t("goods.shopTitle")}
        </Link>
        {view.acts.includes("members.read") ? (
          <Link className="portal-link" to={href("/portal/members")}>
            {t("portal.people")}
          </Link>
        ) : null}
        {view.acts.includes("alerts.manage") ? (
          <Link className="portal-link" to={href("/portal/alerts")}>
            {t("alerts.title")}
          </Link>
        ) : null}
        <Link className="portal-link" to={href("/portal/acts")}>
          {t("portal.acts")}
        </Link>
        {view.otherGroups.map((group) => (
          <Form key={group.id} method="post" action={href("/portal/session")}>
            <input type="hidden" name="act" value="switch" />
            <input type="hidden" name="group" value={group.id} />
            <button className="button button-quiet" type="submit">
              {t("portal.switchTo", { name: group.name })}
            </button>
          </Form>
        ))}
        <Form method="post" action={href("/portal/session")} reloadDocument>
          <input type="hidden" name="act" value="sign-out" />
          <button className="button button-quiet" type="submit">
            {t("portal.signOut")}
          </button>
        </Form>
      </div>
    </details>
  );
}
