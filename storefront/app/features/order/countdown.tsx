import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Icon } from "~/components/icon";
import { useI18n } from "~/lib/i18n/use-i18n";
import { durationWords } from "./duration-words";
import type { QrView } from "./order-view";

const SECOND_MS = 1_000;
const SOON_SECONDS = 120;

/**
 * The time left in words. Counts from what the server said, not from the phone's clock, which may be wrong;
 * when the time is up the page is drawn again.
 */
export function Countdown({ qr }: { qr: QrView }) {
  const { t } = useI18n();
  const { revalidate } = useRevalidator();
  const [left, setLeft] = useState(qr.secondsLeft);
  useEffect(() => {
    const startedAt = Date.now();
    setLeft(qr.secondsLeft);
    const timer = window.setInterval(() => {
      const now = Math.max(0, qr.secondsLeft - Math.floor((Date.now() - startedAt) / SECOND_MS));
      setLeft(now);
      if (now === 0) {
        window.clearInterval(timer);
        revalidate();
      }
    }, SECOND_MS);
    return () => window.clearInterval(timer);
  }, [qr.secondsLeft, revalidate]);
  return (
    <p className={left <= SOON_SECONDS ? "countdown stock-low" : "countdown"}>
      <Icon name="clock" size={20} />
      <span>
        <strong className="number" role="timer">
          {left === 0 ? t("order.qrOver") : t("order.payWithin", { time: durationWords(left, t) })}
        </strong>{" "}
        <span className="small soft countdown-until">{t("order.payUntil", { time: qr.until })}</span>
      </span>
    </p>
  );
}
