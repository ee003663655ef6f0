import { useTranslation } from "react-i18next";

/** Texts of our staff pages, and which of the two languages the reader has chosen in the dashboard. */
export function useMarket() {
  const { t, i18n } = useTranslation("market");
  const locale: "th" | "en" = i18n.language?.startsWith("th") ? "th" : "en";
  return { t, locale };
}
