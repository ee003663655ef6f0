export type MarkedPart = { text: string; hit: boolean };

/** One line of the list under the search box. */
export type Suggestion = {
  kind: "product" | "group" | "category" | "recent" | "meant";
  path: string;
  parts: MarkedPart[];
  /** A product's price. */
  note: string | null;
};
