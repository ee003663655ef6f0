import type { ErrorBody } from "@chumchon/contracts";

export type Sent<T> = { ok: true; data: T } | { ok: false; message: string; fields: Record<string, string> };

/**
 * Sends a change and keeps what the server said about each field; the SDK's own error carries one text only.
 * A network failure is an answer too: the form stays as it was typed.
 */
export async function send<T>(path: string, body: unknown): Promise<Sent<T>> {
  return await readAnswer<T>(
    fetch(path, {
      method: "POST",
      credentials: "include",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

/** What became of a request that is on its way. */
export async function readAnswer<T>(request: Promise<Response>): Promise<Sent<T>> {
  try {
    const response = await request;
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, data: answer as T };
    const error = answer as Partial<ErrorBody>;
    return { ok: false, message: error.message ?? response.statusText, fields: error.fields ?? {} };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error), fields: {} };
  }
}
