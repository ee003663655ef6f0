import { useState } from "react";
import type { Sent } from "./send";

/** What the server says about a form that was sent: of its fields, of the whole, and that it is still under way. */
export function useSending() {
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);

  /** @returns the answer, once what it says of the form stands there */
  async function sending<T>(sent: Promise<Sent<T>>): Promise<Sent<T>> {
    setBusy(true);
    const answer = await sent;
    setBusy(false);
    setProblems(answer.ok ? {} : answer.fields);
    setFailure(answer.ok ? undefined : answer.message);
    return answer;
  }
  return { problems, setProblems, failure, busy, sending };
}
