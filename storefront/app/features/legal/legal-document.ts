export const legalPages = ["privacy", "terms", "refunds", "seller"] as const;
export type LegalPageName = (typeof legalPages)[number];

export type LegalSection = { heading: string; lines: string[] };

/** A draft page in one language. */
export type LegalDocument = { version: string; sections: LegalSection[] };
