import { useI18n } from "~/lib/i18n/use-i18n";

/** Downloads, and the badge with the code that another site pastes in. */
export function TakeFigures({ badge }: { badge: string }) {
  const { t, lang, href } = useI18n();
  return (
    <section className="section prose" aria-labelledby="take">
      <h2 id="take">{t("impact.take")}</h2>
      <p className="impact-downloads">
        <a href={href("/impact.csv")} download className="button button-quiet">
          {t("impact.csv")}
        </a>
        <a href="/impact.json" download className="button button-quiet">
          {t("impact.json")}
        </a>
      </p>
      <h3>{t("impact.badge")}</h3>
      <img src={`/badge.svg?lang=${lang}`} width="320" height="88" alt={t("impact.title")} />
      <label className="field">
        <span className="small soft">{t("impact.badgeNote")}</span>
        <textarea readOnly rows={3} className="input badge-code" value={badge} />
      </label>
    </section>
  );
}
