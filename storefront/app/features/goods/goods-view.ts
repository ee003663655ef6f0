import type { PortalProduct, ProductCertificate, SaleFact } from "@chumchon/contracts";
import type { TextKey } from "~/lib/i18n/dictionary";

export type CertificateValues = {
  kind: ProductCertificate["kind"] | "";
  number: string;
  level: string;
  until: string;
  photoId: string;
};

export type SizeValues = {
  /** "" for a size that is new. */
  id: string;
  name: string;
  price: string;
  net: string;
  unit: string;
  weight: string;
};

/** What stands in the form, as it was typed. */
export type GoodsValues = {
  title: string;
  category: string;
  description: string;
  storage: string;
  shelfLife: string;
  exempt: string;
  stock: string;
  pictures: string[];
  certificates: CertificateValues[];
  sizes: SizeValues[];
};

/** By field of the form: title, price.0, net.0, weight.0, stock, shelfLife, photo, certificates, … */
export type GoodsFaults = Record<string, TextKey>;

/** What the action answers when the page is shown again. */
export type GoodsReply = {
  values: GoodsValues;
  faults: GoodsFaults;
  missing: SaleFact[];
  picture?: string;
};

export type GoodsLogView = {
  id: string;
  act: PortalProduct["log"][number]["act"];
  line: string;
  when: string;
};
