import type { certificateKinds } from "@chumchon/contracts";
import type { ConsentPurpose } from "../../modules/enterprise-group/service";

export type NewCertificate = {
  /** null or absent: the certificate belongs to the group itself. */
  product_id?: string | null;
  kind: (typeof certificateKinds)[number];
  number?: string | null;
  level?: number | null;
  valid_until?: string | null;
  status?: "valid" | "expired" | "rejected";
};

/** What is written about a group; the rest of it (location, profile, option, links) is made. */
export type NewGroup = {
  handle: string;
  code?: string | null;
  name: string;
  name_en?: string | null;
  kind?: "community_enterprise" | "network" | "not_registered";
  registration_no?: string | null;
  renewed_for_year?: number | null;
  cohort_no?: number | null;
  joined_on?: string | null;
  tambon_code: string;
  category: string;
  story?: string | null;
  story_en?: string | null;
  picture?: string | null;
  tax_mode?: "non_vat" | "vat";
  status?: "active" | "paused" | "suspended";
  is_sample?: boolean;
  certificates?: NewCertificate[];
  /** Purposes to which the group consents from the first moment. */
  consents?: ConsentPurpose[];
  /** Staff user who records the consents; absent at the first load. */
  recorded_by?: string | null;
};
