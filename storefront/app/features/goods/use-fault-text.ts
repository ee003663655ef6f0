import { dictionary, type TextKey } from "~/lib/i18n/dictionary";
import { fillText } from "~/lib/i18n/translate";
import { useI18n } from "~/lib/i18n/use-i18n";

/** The words of a fault, or nothing where there is none. */
export function useFaultText(): (key: TextKey | undefined) => string | undefined {
  const { lang } = useI18n();
  return (key) => (key === undefined ? undefined : fillText(dictionary[key], lang));
}
