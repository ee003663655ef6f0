import { type RefObject, useEffect, useRef } from "react";

/**
 * On a slow network people type before the scripts arrive, and React then puts its own start value back. This
 * hands over what stands in the field at the moment the scripts take it over.
 * @param onEarly gets the text once, when it differs from the start value
 */
export function useEarlyInput(start: string, onEarly: (typed: string) => void): RefObject<HTMLInputElement> {
  const field = useRef<HTMLInputElement>(null);
  const taken = useRef(false);
  useEffect(() => {
    const typed = field.current?.value;
    if (!taken.current && typed !== undefined && typed !== start) onEarly(typed);
    taken.current = true;
  });
  return field;
}
