import { BackendError } from "~/lib/backend-error.server";
import { asTextKey } from "~/lib/i18n/translate";
import type { Notice } from "~/lib/session.server";

/** What a refusal says to the member; anything that is no refusal is thrown on. */
export function portalFault(error: unknown): Notice {
  if (!(error instanceof BackendError)) throw error;
  const known = asTextKey(`portalError.${error.code ?? ""}`);
  const vars = Object.fromEntries(
    Object.entries(error.details).filter(
      ([, value]) => typeof value === "number" || typeof value === "string",
    ),
  ) as Record<string, string | number>;
  return { key: known ?? "portalError.unknown", tone: "bad", vars };
}
