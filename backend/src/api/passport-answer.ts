import type { Passport } from "@chumchon/contracts";
import { toBangkokDate } from "@chumchon/thai";
import { passportState } from "../modules/report/domain/passport-code";
import type { PassportRecord } from "../modules/report/passport-book";
import { passportUrl } from "../workflows/passport/passport-url";

export function toPassport(passport: PassportRecord): Passport {
  return {
    id: passport.id,
    number: passport.number,
    group_id: passport.groupId,
    state: passportState(passport, toBangkokDate(new Date())),
    years: passport.years.map(({ beYear, satang }) => ({ be_year: beYear, satang })),
    total_satang: passport.totalSatang,
    as_of: passport.asOf.toISOString(),
    definition_version: passport.definitionVersion,
    seal: passport.seal,
    public_url: passportUrl(passport.code),
    issued_at: passport.issuedAt.toISOString(),
    expires_on: passport.expiresOn,
    revoked_at: passport.revokedAt?.toISOString() ?? null,
    reason: passport.reason,
  };
}
