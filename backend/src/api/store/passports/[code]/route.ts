import type { PublicPassport } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { REPORT_MODULE } from "../../../../modules/report";
import { passportState, readPassportCode } from "../../../../modules/report/domain/passport-code";
import { type PassportRecord, passportNotFound } from "../../../../modules/report/passport-book";
import type ReportService from "../../../../modules/report/service";
import { incomeDefinition, incomeDefinitions } from "../../../../modules/revenue/domain/income-definition";

/** What a passport confirms, to whoever has its code. One that was revoked or has expired confirms no figures. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<{ passport: PublicPassport }>) => {
  const { passports }: ReportService = req.scope.resolve(REPORT_MODULE);
  const code = readPassportCode(req.params.code ?? "");
  if (code === undefined) throw passportNotFound();
  res.set("Cache-Control", "no-store").json({ passport: toPublic(await passports.findByCode(code)) });
};

function toPublic(passport: PassportRecord): PublicPassport {
  const state = passportState(passport, toBangkokDate(new Date()));
  const { th, en } =
    incomeDefinitions.find(({ version }) => version === passport.definitionVersion) ?? incomeDefinition;
  return {
    number: passport.number,
    state,
    issued_on: toBangkokDate(passport.issuedAt),
    expires_on: passport.expiresOn,
    is_sample: passport.isSample,
    group_name: passport.groupName,
    group_name_en: passport.groupNameEn,
    definition: { th, en },
    figures:
      state !== "valid"
        ? null
        : {
            years: passport.years.map(({ beYear, satang }) => ({ be_year: beYear, satang })),
            total_satang: passport.totalSatang,
            as_of: passport.asOf.toISOString(),
            definition_version: passport.definitionVersion,
            seal: passport.seal,
          },
  };
}
