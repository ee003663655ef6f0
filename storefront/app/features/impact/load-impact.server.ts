import { type ImpactResponse, impactResponse } from "@chumchon/contracts";
import { formatBahtText } from "@chumchon/money";
import { beYear, formatThaiDate } from "@chumchon/thai";
import type { Lang } from "~/lib/i18n/lang";
import { readBackend } from "~/lib/medusa.server";
import { bahtFigure } from "./baht-figure.server";
import type { ImpactView } from "./impact-view";
import { toYearRows } from "./to-year-rows.server";

export async function loadImpact(lang: Lang): Promise<ImpactView> {
  return toImpactView(await readBackend(impactResponse, "/store/impact"), lang);
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
    definition: lang === "en" ? impact.definition_en : impact.definition,
    definitionVersion: impact.definition_version,
    isSample: impact.is_sample,
  };
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
