import { Link } from "~/components/link";
import { useI18n } from "~/lib/i18n/use-i18n";

/** Back from the bank in a browser that knows no order: the private link is the way to it. */
export function ReturnPage() {
  const { t, href } = useI18n();
  return (
    <div className="page empty">
      <h1>{t("return.title")}</h1>
      <p>{t("return.text")}</p>
      <p className="soft">{t("return.text2")}</p>
      <Link className="button button-primary" to={href("/")}>
        {t("error.home")}
      </Link>
    </div>
  );
}
