/** What went wrong, in words: workflows hand on errors as plain objects too. */
export function errorMessage(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}
