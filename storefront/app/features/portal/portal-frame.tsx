import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon, type IconName } from "~/components/icon";
import { SampleMark } from "~/components/sample-mark";
import { useI18n } from "~/lib/i18n/use-i18n";
import { PortalMenu } from "./portal-menu";
import { PortalNotice } from "./portal-notice";
import type { PortalView } from "./portal-view";

const tabs = [
  { path: "/portal", key: "portal.today", icon: "clock", end: true },
  { path: "/portal/stock", key: "portal.stock", icon: "stack", end: false },
  { path: "/portal/orders", key: "portal.orders", icon: "parcel", end: false },
  { path: "/portal/income", key: "portal.income", icon: "chart", end: false },
] as const satisfies readonly { path: string; key: string; icon: IconName; end: boolean }[];

/** Whose shop this is on top, four places at the thumb. */
export function PortalFrame({ view, children }: { view: PortalView; children: ReactNode }) {
  const { t, href } = useI18n();
  return (
    <>
      <header className="portal-head">
        <a className="skip-link" href="#content">
          {t("shell.skip")}
        </a>
        <div className="page portal-head-row">
          <span className="portal-name">{view.group.name}</span>
          {view.group.is_sample ? <SampleMark /> : null}
          <PortalMenu view={view} />
        </div>
        {view.assistReason === null ? null : (
          <p className="panel panel-warn page">{t("portal.assisted", { reason: view.assistReason })}</p>
        )}
        {view.group.status === "active" ? null : (
          <p className="panel panel-warn page">{t("portal.paused")}</p>
        )}
        <PortalNotice notice={view.notice} />
      </header>
      <main id="content" tabIndex={-1} className="page portal-page">
        {children}
      </main>
      <nav className="portal-bar" aria-label={t("portal.menu")}>
        <ul>
          {tabs.map((tab) => (
            <li key={tab.path}>
              <NavLink className="portal-tab" to={href(tab.path)} end={tab.end}>
                <Icon name={tab.icon} />
                {t(tab.key)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
