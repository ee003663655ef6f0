import type { ReactNode } from "react";
import { BrandMark } from "~/components/brand-mark";
import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";

/** The doors of the portal: nothing but the name and what is to be done. */
export function GateFrame({ children }: { children: ReactNode }) {
  const { t, href } = useI18n();
  return (
    <>
      <header className="portal-head">
        <div className="page portal-head-row">
          <Link className="brand" to={href("/")}>
            <BrandMark />
            {t("site.name")}
          </Link>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="page portal-gate">
        {children}
      </main>
    </>
  );
}
