import type { FormEvent } from "react";

/**
 * For forms with a hidden `request_key`: each press is a request of its own, while the same request that the network
 * repeats stays one. Without scripts the key is the page's, which is new after every answer.
 */
export function freshKey(event: FormEvent<HTMLFormElement>): void {
  const field = event.currentTarget.elements.namedItem("request_key");
  if (field instanceof HTMLInputElement) field.value = crypto.randomUUID();
}
