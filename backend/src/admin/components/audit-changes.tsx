import type { AuditEntries } from "@chumchon/contracts";
import { Text } from "@medusajs/ui";
import { changesInWords } from "../../workflows/audit/changes-in-words";
import { useMarket } from "../lib/use-market";

type Props = { entry: AuditEntries["entries"][number]; names: AuditEntries["names"] };

/** The fields before and after, folded away: most readers look for who and when. */
export function AuditChanges({ entry, names }: Props) {
  const { t, locale } = useMarket();
  const changes = changesInWords(entry, { lang: locale, nameOf: (id) => names[id] });
  if (changes.length === 0 && !entry.request_id) return null;
  return (
    <details className="txt-xsmall mt-1">
      <summary className="cursor-pointer text-ui-fg-subtle">{t("audit.details")}</summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
        {changes.map((change) => (
          <div key={change.name} className="contents">
            <dt className="text-ui-fg-subtle">{change.label}</dt>
            <dd className="break-words">
              {entry.before === null ? change.after : `${change.before} → ${change.after}`}
            </dd>
          </div>
        ))}
      </dl>
      {entry.request_id && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("audit.request")}: {entry.request_id}
        </Text>
      )}
    </details>
  );
}
