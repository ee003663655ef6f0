import { Form } from "@remix-run/react";
import { Icon } from "~/components/icon";
import { dictionary } from "~/lib/i18n/dictionary";
import { fillText } from "~/lib/i18n/translate";
import { useI18n } from "~/lib/i18n/use-i18n";
import { freshKey } from "./fresh-key";
import type { PortalView } from "./portal-view";

/** What came of the last act, with its undo in place of "are you sure". */
export function PortalNotice({ notice }: { notice: PortalView["notice"] }) {
  const { lang, t, href } = useI18n();
  return (
    <div role="status" aria-live="polite">
      {notice === null ? null : (
        <div className={notice.tone === "bad" ? "notice notice-bad" : "notice"}>
          <div className="page notice-row">
            <span className={notice.tone === "bad" ? "notice-text stock-out" : "notice-text stock-in"}>
              <Icon name={notice.tone === "bad" ? "alert" : "check"} size={20} />
              {fillText(dictionary[notice.key], lang, notice.vars)}
            </span>
            {notice.undo === undefined ? null : (
              <Form method="post" action={href("/portal/stock")} onSubmit={freshKey}>
                <input type="hidden" name="act" value="undo" />
                <input type="hidden" name="movement" value={notice.undo} />
                <input type="hidden" name="request_key" value={`undo-${notice.undo}`} />
                <button className="button button-quiet" type="submit">
                  {t("portal.undo")}
                </button>
              </Form>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
