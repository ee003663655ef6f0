import { useLocation } from "@remix-run/react";
import { langs, localPath, pathWithoutLang } from "~/lib/i18n/lang";
import { useI18n } from "~/lib/i18n/use-i18n";

const NAMES = { th: "ไทย", en: "EN" } as const;

/** The same page in the other language. A full load, so that `lang` and every text change together. */
export function LangSwitch() {
  const { lang, t } = useI18n();
  const { pathname, search } = useLocation();
  const path = `${pathWithoutLang(pathname)}${search}`;
  return (
    <nav className="lang-switch" aria-label={t("shell.language")}>
      {langs.map((other) =>
        other === lang ? (
          <span key={other} aria-current="true" lang={other}>
            {NAMES[other]}
          </span>
        ) : (
          <a key={other} href={localPath(other, path)} lang={other} hrefLang={other}>
            {NAMES[other]}
          </a>
        ),
      )}
    </nav>
  );
}
