import type { GroupDetail } from "@chumchon/contracts";
import { findRayongTambon } from "@chumchon/thai/rayong";

/** A group as GET /admin/groups answers. */
export type AdminGroup = Pick<
  GroupDetail,
  | "id"
  | "handle"
  | "name"
  | "name_en"
  | "kind"
  | "cohort_no"
  | "joined_on"
  | "tambon_code"
  | "category"
  | "status"
  | "is_sample"
  | "story"
  | "story_en"
  | "registration_no"
  | "renewed_for_year"
  | "tax_mode"
  | "picture"
> & { publish_income: boolean };

export type AdminGroupList = { groups: AdminGroup[]; count: number; limit: number; offset: number };

/** District of a tambon for a reader of this language; the code itself where it is none of Rayong. */
export function amphoeName(tambonCode: string, locale: "th" | "en"): string {
  return findRayongTambon(tambonCode)?.amphoe[locale] ?? tambonCode;
}
