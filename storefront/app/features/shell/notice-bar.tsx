import { useLocation } from "@remix-run/react";
import { useState } from "react";
import { Icon } from "~/components/icon";
import { Link } from "~/components/link";
import { dictionary, type TextKey } from "~/lib/i18n/dictionary";
import { fillText } from "~/lib/i18n/translate";
import { useI18n } from "~/lib/i18n/use-i18n";

export type NoticeBarProps = {
  notice: { key: TextKey; tone: "good" | "bad"; vars?: Record<string, string | number> } | null;
};

/** What the last action has to say, inside the sticky header so that it is seen wherever the page stands. */
export function NoticeBar({ notice }: NoticeBarProps) {
  const { lang, t, href } = useI18n();
  const isFresh = useIsFresh(notice);
  return (
    <div role="status" aria-live="polite">
      {notice === null || !isFresh ? null : (
        <div className={notice.tone === "bad" ? "notice notice-bad" : "notice"}>
          <div className="page notice-row">
            <span className={notice.tone === "bad" ? "notice-text stock-out" : "notice-text stock-in"}>
              <Icon name={notice.tone === "bad" ? "alert" : "check"} size={20} />
              {fillText(dictionary[notice.key], lang, notice.vars)}
            </span>
            {notice.key === "cart.added" ? <Link to={href("/cart")}>{t("cart.addedSee")}</Link> : null}
          </div>
        </div>
      )}
    </div>
  );
}

/** A notice belongs to the page it came with; the frame's data outlives that page, so the next one hides it. */
function useIsFresh(notice: NoticeBarProps["notice"]): boolean {
  const { key } = useLocation();
  const [arrival, setArrival] = useState({ notice, key });
  if (arrival.notice !== notice) setArrival({ notice, key });
  return arrival.notice === notice ? arrival.key === key : true;
}
