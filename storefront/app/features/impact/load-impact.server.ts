import { type ImpactResponse, impactResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { beYear, formatThaiDate } from "@chumchon/thai";
import { findRayongAmphoe } from "@chumchon/thai/rayong";
import { env } from "~/lib/env.server";
import type { Lang } from "~/lib/i18n/lang";
import { translator } from "~/lib/i18n/translate";
import { readBackend } from "~/lib/medusa.server";
import { pickLanguage } from "~/lib/pick-language";
import { bahtFigure } from "./baht-figure.server";
import type { ImpactView } from "./impact-view";
import { toYearRows } from "./to-year-rows.server";

export async function loadImpact(lang: Lang): Promise<ImpactView> {
  return toImpactView(await readImpact(), lang);
}

export function readImpact(): Promise<ImpactResponse> {
  return readBackend(impactResponse, "/store/impact");
}

export function toImpactView(impact: ImpactResponse, lang: Lang): ImpactView {
  const currentYear = beYear(new Date(impact.as_of));
  const years = impact.by_year.map((year) => ({ beYear: year.be_year, satang: year.satang }));
  const isThisYearKnown = years.some((year) => year.beYear === currentYear);
  const baht = (satang: number) => formatBahtText(satang, lang, "auto");
  return {
    groupCount: impact.group_count,
    total: baht(impact.cumulative_satang),
    asOf: formatThaiDate(new Date(impact.as_of), lang, "short"),
    currentYear,
    before: baht(impact.cumulative_satang - impact.this_year_satang),
    thisYear: isThisYearKnown ? baht(impact.this_year_satang) : null,
    years: toYearRows(years, currentYear),
    channels: toChannels(impact),
    parts: {
      online: baht(impact.parts.verified_online_satang),
      elsewhere: baht(impact.parts.verified_elsewhere_satang),
      claimed: baht(impact.parts.claimed_satang),
    },
    groups: impact.groups.map((group) => ({
      name: pickLanguage(lang, group.name, group.name_en) ?? group.name,
      href: `/groups/${group.handle}`,
      cohort: group.cohort_no,
      amphoe: findRayongAmphoe(group.amphoe)?.[lang] ?? "",
      income: bahtFigure(group.cumulative_satang),
    })),
    otherGroups: impact.other_groups && {
      count: impact.other_groups.group_count,
      income: bahtFigure(impact.other_groups.satang),
    },
    definitions: impact.definitions.map(({ version, from, ...text }) => ({
      version,
      from: from === null ? null : formatThaiDate(from, lang, "short"),
      text: text[lang],
    })),
    lastEntry: impact.last_entry_at && formatThaiDate(new Date(impact.last_entry_at), lang, "short"),
    seal: impact.latest_seal && {
      printed: impact.latest_seal.printed,
      sealedAt: formatThaiDate(new Date(impact.latest_seal.sealed_at), lang, "short"),
    },
    badge: badgeCode(lang),
    definition: lang === "en" ? impact.definition_en : impact.definition,
    definitionVersion: impact.definition_version,
    isSample: impact.is_sample,
  };
}

/** Pages of others can't read ours, so the badge is a frame of its own. */
function badgeCode(lang: Lang): string {
  const address = new URL(`/badge?lang=${lang}`, env.SHOP_URL).href;
  return `<iframe src="${address}" width="320" height="88" style="border:0" title="${translator(lang)("impact.title")}" loading="lazy"></iframe>`;
}

function toChannels(impact: ImpactResponse): ImpactView["channels"] {
  const total = impact.by_channel.reduce((sum, row) => sum + row.satang, 0);
  return [...impact.by_channel]
    .sort((a, b) => b.satang - a.satang)
    .map((row) => {
      const percent = total <= 0 ? 0 : Math.round((row.satang / total) * 1_000) / 10;
      return {
        channel: row.channel,
        amount: bahtFigure(row.satang),
        percent,
        share: percent === 0 && row.satang > 0 ? "< 0.1%" : `${percent.toFixed(1)}%`,
      };
    });
}
