import { Link } from "~/components/link";
import { MarkedText } from "~/features/catalog/marked-text";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { Suggestions } from "./use-suggestions";

export type SuggestionListProps = { id: string; suggestions: Suggestions; onForget: () => void };

/** The list under the search box; it lies over the page, so that nothing moves. */
export function SuggestionList({ id, suggestions, onForget }: SuggestionListProps) {
  const { t } = useI18n();
  const { list, isOpen, active, close } = suggestions;
  if (!isOpen) return null;
  const isRecent = list[0]?.kind === "recent";
  return (
    <div className="suggestions card">
      <div id={id} role="listbox" aria-label={t("search.suggestions")} tabIndex={-1}>
        {list.map((each, index) => (
          <div
            key={`${each.kind} ${each.path}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
          >
            <Link className="suggestion" to={each.path} onClick={close} tabIndex={-1}>
              <span className="suggestion-text">
                <MarkedText parts={each.parts} />
              </span>
              <span className="small soft number">{each.note ?? t(`search.kind.${each.kind}`)}</span>
            </Link>
          </div>
        ))}
      </div>
      {isRecent ? (
        <button type="button" className="suggestions-forget" onClick={onForget}>
          {t("search.forget")}
        </button>
      ) : null}
    </div>
  );
}
