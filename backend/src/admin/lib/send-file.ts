import type { ErrorBody } from "@chumchon/contracts";
import type { Sent } from "./send";

/** Sends a private file; the body is the file itself. */
export async function sendFile(purpose: string, file: File): Promise<Sent<{ file: { id: string } }>> {
  const query = new URLSearchParams({ purpose, name: file.name });
  try {
    const response = await fetch(`/admin/private-files?${query}`, {
      method: "POST",
      credentials: "include",
      body: file,
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, data: answer as { file: { id: string } } };
    const error = answer as Partial<ErrorBody>;
    return { ok: false, message: error.message ?? response.statusText, fields: error.fields ?? {} };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error), fields: {} };
  }
}
