import { useCallback, useEffect, useRef, useState } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";
import { recentSearches } from "./recent-searches";
import type { Suggestion } from "./suggestion-view";

const WAIT_MS = 120;

export type Suggestions = {
  list: Suggestion[];
  isOpen: boolean;
  /** Index of the line that the arrow keys have reached, -1 for the box itself. */
  active: number;
  open: (typed: string) => void;
  type: (typed: string) => void;
  close: () => void;
  move: (by: 1 | -1) => void;
};

/** Looks up while somebody types; an older answer never replaces a newer one. Without words: this device's searches. */
export function useSuggestions(): Suggestions {
  const { href } = useI18n();
  const [list, setList] = useState<Suggestion[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const timer = useRef<number | undefined>(undefined);
  const request = useRef<AbortController | undefined>(undefined);
  const stop = useCallback(() => {
    window.clearTimeout(timer.current);
    request.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);

  const show = (suggestions: Suggestion[]) => {
    setList(suggestions);
    setActive(-1);
    setOpen(suggestions.length > 0);
  };
  const showRecent = () =>
    show(
      recentSearches().map((q) => ({
        kind: "recent",
        path: href(`/products?q=${encodeURIComponent(q)}`),
        parts: [{ text: q, hit: false }],
        note: null,
      })),
    );

  async function look(q: string) {
    const controller = new AbortController();
    request.current = controller;
    try {
      const address = href(`/search/suggest?q=${encodeURIComponent(q)}`);
      const response = await fetch(address, { signal: controller.signal });
      if (!response.ok) return;
      const { suggestions } = (await response.json()) as { suggestions: Suggestion[] };
      if (!controller.signal.aborted) show(suggestions);
    } catch (error) {
      // The next letter looks again, and the form's own button searches.
      if (!controller.signal.aborted) console.warn("suggestions failed", error);
    }
  }

  const type = (typed: string) => {
    stop();
    const q = typed.trim();
    if (q === "") return showRecent();
    timer.current = window.setTimeout(() => void look(q), WAIT_MS);
  };
  return {
    list,
    isOpen,
    active,
    type,
    open: (typed) => (list.length > 0 && typed.trim() !== "" ? setOpen(true) : type(typed)),
    close: () => {
      stop();
      setOpen(false);
    },
    move: (by) => setActive((now) => Math.max(-1, Math.min(list.length - 1, now + by))),
  };
}
