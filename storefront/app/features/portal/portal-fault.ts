import type { TextKey } from "~/lib/i18n/dictionary";

/** A refusal in the words of the dictionary. */
export type PortalFault = { key: TextKey; vars?: Record<string, string | number> };
