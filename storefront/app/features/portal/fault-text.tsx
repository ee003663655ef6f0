import { dictionary } from "~/lib/i18n/dictionary";
import { fillText } from "~/lib/i18n/translate";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { PortalFault } from "./portal-fault";

/** What to mend, read out when it appears. */
export function FaultText({ fault }: { fault: PortalFault | null }) {
  const { lang } = useI18n();
  if (fault === null) return null;
  return (
    <p className="fault panel panel-stop" role="alert">
      {fillText(dictionary[fault.key], lang, fault.vars)}
    </p>
  );
}
