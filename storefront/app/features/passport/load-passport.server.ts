import { type PublicPassport, publicPassportResponse } from "@chumchon/contracts";
import { formatAmount } from "@chumchon/money";
import { formatThaiDate } from "@chumchon/thai";
import type { Lang } from "~/lib/i18n/lang";
import { readBackend } from "~/lib/medusa.server";
import { pickLanguage } from "~/lib/pick-language";
import type { PassportView } from "./passport-view";

export async function loadPassport(code: string, lang: Lang): Promise<PassportView> {
  // What can't be a code is no question for the backend.
  if (!/^[A-Za-z0-9-]{1,60}$/.test(code)) return { state: "forged" };
  try {
    const { passport } = await readBackend(publicPassportResponse, `/store/passports/${code}`);
    return toPassportView(passport, lang);
  } catch (error) {
    if (error instanceof Response && error.status === 404) return { state: "forged" };
    throw error;
  }
}

export function toPassportView(passport: PublicPassport, lang: Lang): PassportView {
  const { figures } = passport;
  return {
    state: passport.state,
    number: passport.number,
    group: pickLanguage(lang, passport.group_name, passport.group_name_en) ?? passport.group_name,
    issued: formatThaiDate(passport.issued_on, lang, "long"),
    until: formatThaiDate(passport.expires_on, lang, "long"),
    isSample: passport.is_sample,
    figures: figures && {
      years: figures.years.map(({ be_year, satang }) => ({ beYear: be_year, amount: formatAmount(satang) })),
      total: formatAmount(figures.total_satang),
      asOf: formatThaiDate(new Date(figures.as_of), lang, "dateTime"),
      version: figures.definition_version,
      definition: passport.definition[lang],
      seal: figures.seal,
    },
  };
}
