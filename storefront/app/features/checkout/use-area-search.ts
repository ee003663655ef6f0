import { useEffect, useRef, useState } from "react";
import { useI18n } from "~/lib/i18n/use-i18n";
import type { AreaChoice } from "./checkout-form";

const WAIT_MS = 250;
const MIN_LENGTH = 2;

export type AreaSearch = {
  query: string;
  choices: AreaChoice[];
  chosenKey: string;
  /** True once the list answers to what stands in the field. */
  searched: boolean;
  type: (query: string) => void;
  choose: (key: string) => void;
  searchNow: () => void;
};

type Start = Pick<AreaSearch, "query" | "choices" | "chosenKey" | "searched">;

/** Looks sub-districts up while the shopper types; without scripts the form's own button does it. */
export function useAreaSearch(start: Start): AreaSearch {
  const { href } = useI18n();
  const [state, setState] = useState(start);
  const timer = useRef<number | undefined>(undefined);
  const request = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => stop(timer.current, request.current), []);

  async function search(query: string) {
    stop(timer.current, request.current);
    if (query.trim().length < MIN_LENGTH) return;
    const controller = new AbortController();
    request.current = controller;
    try {
      const address = href(`/checkout/addresses?q=${encodeURIComponent(query)}`);
      const response = await fetch(address, { signal: controller.signal });
      if (!response.ok) return;
      const { choices } = (await response.json()) as { choices: AreaChoice[] };
      setState((now) => ({
        ...now,
        choices,
        searched: true,
        chosenKey: keptKey(choices, now.chosenKey),
      }));
    } catch (error) {
      // The next key stroke searches again, and the button sends the form.
      if (!controller.signal.aborted) console.warn("address search failed", error);
    }
  }

  return {
    ...state,
    type: (query) => {
      setState((now) => ({ ...now, query }));
      stop(timer.current, request.current);
      timer.current = window.setTimeout(() => void search(query), WAIT_MS);
    },
    choose: (chosenKey) => setState((now) => ({ ...now, chosenKey })),
    searchNow: () => void search(state.query),
  };
}

/** A choice stays while it is in the list; a list of one is a choice. */
function keptKey(choices: AreaChoice[], chosenKey: string): string {
  const kept = choices.find((choice) => choice.key === chosenKey);
  const only = choices.length === 1 ? choices[0] : undefined;
  return (kept ?? only)?.key ?? "";
}

function stop(timer: number | undefined, request: AbortController | undefined): void {
  window.clearTimeout(timer);
  request?.abort();
}
