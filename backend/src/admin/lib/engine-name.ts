/** What staff call the engine behind an index of the catalogue. */
export const engineName = (index: string): string =>
  index.endsWith("_meilisearch") ? "Meilisearch" : "PostgreSQL";
