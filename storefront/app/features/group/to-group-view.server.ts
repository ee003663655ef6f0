import type { GroupCard, GroupDetail } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import { findRayongAmphoe } from "@chumchon/thai/rayong";
import { toCertificateView } from "~/features/catalog/to-certificate-view.server";
import { paragraphsOf } from "~/features/catalog/to-product-view.server";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { pickLanguage } from "~/lib/pick-language";
import type { GroupCardView, GroupPageView } from "./group-view";
import { districtText, placeText } from "./place-text.server";

export function toGroupCardView(group: GroupCard, lang: Lang): GroupCardView {
  return {
    handle: group.handle,
    name: pickLanguage(lang, group.name, group.name_en),
    picture: group.picture,
    district: districtText(group.tambon_code, lang),
    category: group.category,
    cohort: group.cohort_no,
    productCount: group.product_count,
    income: group.cumulative_satang === null ? null : formatBahtText(group.cumulative_satang, lang, "auto"),
    isPaused: group.status === "paused",
  };
}

export function toGroupPageView(group: GroupDetail, lang: Lang, now: Date): GroupPageView {
  return {
    ...toGroupCardView(group, lang),
    kind: group.kind,
    place: placeText(group.tambon_code, lang),
    amphoe: { code: group.amphoe, name: findRayongAmphoe(group.amphoe)?.[lang] ?? "" },
    joined: group.joined_on === null ? null : formatThaiDate(group.joined_on, lang, "long"),
    registration: registrationText(group, lang),
    story: paragraphsOf(pickLanguage(lang, group.story, group.story_en) ?? ""),
    pause: group.pause && {
      until: formatThaiDate(group.pause.until, lang, "long"),
      message: group.pause.message,
    },
    certificates: group.certificates.map((certificate) => toCertificateView(certificate, lang, now)),
    years:
      group.income_by_year?.map((year) => ({
        beYear: year.be_year,
        fromBeYear: year.from_be_year,
        satang: year.satang,
      })) ?? null,
    isSample: group.is_sample,
  };
}

function registrationText(group: GroupDetail, lang: Lang): string | null {
  if (group.registration_no === null) return null;
  if (group.renewed_for_year === null) return group.registration_no;
  return `${group.registration_no} · ${translator(lang)("group.renewed", { year: group.renewed_for_year })}`;
}
