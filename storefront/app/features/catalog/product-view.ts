import type { CategoryHandle } from "@chumchon/contracts";
import type { CertificateKind, StockWord } from "./card-view";

export type OptionView = {
  id: string;
  title: string;
  price: string;
  unitPrice: string | null;
  canBuy: boolean;
  maxQuantity: number;
};

export type CertificateView = {
  kind: CertificateKind;
  /** Number, stars and validity in words; may be empty. */
  facts: string[];
};

/** A product's page, in the page's language, amounts and dates already written. */
export type ProductView = {
  handle: string;
  title: string;
  category: CategoryHandle;
  description: string[];
  pictures: string[];
  stock: StockWord;
  /** Cheapest option, shown until one is chosen. */
  price: string;
  hasManyPrices: boolean;
  options: OptionView[];
  deliveryFrom: string | null;
  /** Where and when it can be fetched at the group; null where that is not offered. */
  pickupNote: string | null;
  netContent: string | null;
  storage: string;
  shelfLife: string | null;
  certificates: CertificateView[];
  isSample: boolean;
};
