import type { certificateKinds } from "@chumchon/contracts";

export type CertificateKind = (typeof certificateKinds)[number];

/** Why a product can or can't go into the cart, in the order a reader wants to know it; `pickup`: only to be fetched. */
export type StockWord = "in" | "pickup" | "out" | "paused" | "soon";

/** Whether it can be put into the cart now. */
export const canBeOrdered = (stock: StockWord): boolean => stock === "in" || stock === "pickup";

/** A product on a card, in the page's language: only what a card shows, because it travels to the browser. */
export type CardView = {
  handle: string;
  title: string;
  /** The title with what was searched for marked; missing outside of a search. */
  titleParts?: { text: string; hit: boolean }[];
  picture: string | null;
  group: string;
  district: string;
  price: string;
  unitPrice: string | null;
  stock: StockWord;
  marks: CertificateKind[];
};
