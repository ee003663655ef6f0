import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const LOOK_EVERY_MS = 3_000;
/** Every fourth look makes the backend ask Omise: about every twelve seconds. */
const ASK_EACH = 4;
/** A page that was forgotten in a tab looks more rarely. */
const SLOW_AFTER_MS = 20 * 60_000;
const LOOK_SLOWLY_MS = 15_000;

/**
 * Notices by itself when the order's page has something new to show, and has it drawn again. Looks at once
 * when the shopper comes back from the bank's app; rests while nobody sees the page.
 */
export function useOrderWatch({
  id,
  mark,
  isSettled,
}: {
  id: string;
  mark: string;
  isSettled: boolean;
}): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (isSettled) return;
    const startedAt = Date.now();
    const controller = new AbortController();
    let timer: number | undefined;
    let looks = 0;

    async function look(ask: boolean) {
      window.clearTimeout(timer);
      try {
        const response = await fetch(`/orders/${id}/status`, {
          method: ask ? "POST" : "GET",
          signal: controller.signal,
        });
        if (response.ok) {
          const status = (await response.json()) as { mark: string };
          if (status.mark !== mark) revalidate();
        }
      } catch {
        // No network for a moment: the next look finds out.
      }
      if (!controller.signal.aborted) wait();
    }

    function wait() {
      const pause = Date.now() - startedAt > SLOW_AFTER_MS ? LOOK_SLOWLY_MS : LOOK_EVERY_MS;
      timer = window.setTimeout(() => {
        if (document.hidden) return wait();
        looks += 1;
        void look(looks % ASK_EACH === 0);
      }, pause);
    }

    function onShow() {
      if (!document.hidden) void look(true);
    }

    wait();
    document.addEventListener("visibilitychange", onShow);
    return () => {
      controller.abort();
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", onShow);
    };
  }, [id, mark, isSettled, revalidate]);
}
