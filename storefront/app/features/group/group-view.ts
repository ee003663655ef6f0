import type { CategoryHandle, groupKinds } from "@chumchon/contracts";
import type { CertificateView } from "~/features/catalog/product-view";

/** A group on a card, in the page's language. */
export type GroupCardView = {
  handle: string;
  name: string;
  picture: string | null;
  district: string;
  category: CategoryHandle;
  cohort: number | null;
  productCount: number;
  /** "1,263,025 บาท", only with the group's consent. */
  income: string | null;
  isPaused: boolean;
};

export type GroupPageView = GroupCardView & {
  kind: (typeof groupKinds)[number];
  place: string;
  amphoe: { code: string; name: string };
  joined: string | null;
  registration: string | null;
  story: string[];
  /** A pause of the group's own, in its words. */
  pause: { until: string; message: string } | null;
  certificates: CertificateView[];
  years: { beYear: number; fromBeYear: number; satang: number }[] | null;
  isSample: boolean;
};
