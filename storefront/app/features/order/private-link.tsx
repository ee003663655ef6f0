import { useEffect, useRef, useState } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";

/** The order's private link, to be copied; without scripts the field itself can be copied from. */
export function PrivateLink({ link }: { link: string }) {
  const { t } = useI18n();
  const field = useRef<HTMLInputElement>(null);
  const [isLive, setIsLive] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => setIsLive(true), []);

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setIsCopied(true);
    } catch {
      // Browsers inside apps may refuse: the link is selected, the shopper copies it by hand.
    }
  }

  return (
    <section className="card order-part" aria-labelledby="link-title">
      <h2 id="link-title">{t("order.linkTitle")}</h2>
      <p className="small soft" id="link-text">
        {t("order.linkText")}
      </p>
      <div className="private-link">
        <input
          ref={field}
          className="input"
          readOnly
          value={link}
          aria-labelledby="link-title"
          aria-describedby="link-text"
          onFocus={(event) => event.currentTarget.select()}
        />
        {isLive ? (
          <button type="button" className="button button-quiet" onClick={() => void copy()}>
            {isCopied ? t("order.copied") : t("order.copy")}
          </button>
        ) : null}
        <span role="status" className="visually-hidden">
          {isCopied ? t("order.copied") : null}
        </span>
      </div>
    </section>
  );
}
