/** An ES module; Medusa's build is CommonJS, where only a dynamic import may load it, and only this way its types. */
export const loadClient = () => import("meilisearch");

export type Meilisearch = InstanceType<Awaited<ReturnType<typeof loadClient>>["Meilisearch"]>;
type Index = ReturnType<Meilisearch["index"]>;
export type Settings = Awaited<ReturnType<Index["getSettings"]>>;
export type EnqueuedTask = Awaited<ReturnType<Index["deleteAllDocuments"]>>;

/** What we ask for in one query of a multi-search. */
export type IndexQuery = {
  indexUid: string;
  q?: string;
  filter?: string;
  matchingStrategy: "all" | "frequency";
  locales?: ("tha" | "eng")[];
  attributesToRetrieve?: string[];
  sort?: string[];
  facets?: string[];
  limit?: number;
  offset?: number;
  hitsPerPage?: number;
  page?: number;
};

/** What we read of its answer. */
export type IndexAnswer = {
  hits: Record<string, unknown>[];
  processingTimeMs: number;
  totalHits?: number;
  estimatedTotalHits?: number;
  facetDistribution?: Record<string, Record<string, number>>;
};
