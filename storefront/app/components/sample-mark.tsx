import { useI18n } from "~/lib/i18n/use-i18n";

/** Says that a group, a product or a figure is made up. */
export function SampleMark() {
  const { t } = useI18n();
  return <span className="mark mark-sample">{t("site.sample")}</span>;
}
