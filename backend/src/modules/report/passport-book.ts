import { randomBytes } from "node:crypto";
import { parseSatang } from "@chumchon/money";
import { beYear } from "@chumchon/thai";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId, MedusaError } from "@medusajs/framework/utils";
import { passportCode } from "./domain/passport-code";

/** What a passport confirms. */
export interface PassportFigures {
  readonly years: readonly { readonly beYear: number; readonly satang: number }[];
  readonly totalSatang: number;
  readonly asOf: Date;
  readonly definitionVersion: string;
  /** As printed. */
  readonly seal: string | null;
}

export interface PassportRecord extends PassportFigures {
  readonly id: string;
  readonly code: string;
  /** Running, for people: "2569/00001". */
  readonly number: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly groupNameEn: string | null;
  readonly isSample: boolean;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  /** YYYY-MM-DD, Bangkok; good through this day. */
  readonly expiresOn: string;
  readonly revokedAt: Date | null;
  readonly reason: string | null;
}

export interface NewPassport extends PassportFigures {
  readonly groupId: string;
  readonly groupName: string;
  readonly groupNameEn: string | null;
  readonly isSample: boolean;
  readonly issuedBy: string;
  readonly expiresOn: string;
}

/** Writes an act down in the transaction that does it. */
export type PassportJournal = (transaction: Knex, passport: PassportRecord) => Promise<void>;

export class PassportBook {
  constructor(private readonly knex: Knex) {}

  /** @throws NOT_ALLOWED `too_many_passports` while twenty of one group are valid */
  async issue(passport: NewPassport, journal: PassportJournal): Promise<PassportRecord> {
    return await this.knex.transaction(async (transaction) => {
      await makeRoom(transaction, passport.groupId);
      const next = await transaction.raw<{ rows: { no: string }[] }>(
        "select nextval('income_passport_number') as no",
      );
      const [row] = await transaction("income_passport")
        .insert({
          id: generateEntityId(undefined, "ipas"),
          code: passportCode(randomBytes(26)),
          number: `${beYear(passport.asOf)}/${String(next.rows[0]?.no).padStart(5, "0")}`,
          group_id: passport.groupId,
          group_name: passport.groupName,
          group_name_en: passport.groupNameEn,
          years: JSON.stringify(passport.years),
          total_satang: passport.totalSatang,
          as_of: passport.asOf,
          definition_version: passport.definitionVersion,
          seal: passport.seal,
          is_sample: passport.isSample,
          issued_by: passport.issuedBy,
          expires_on: passport.expiresOn,
        })
        .returning("id");
      return await told(transaction, row.id, journal);
    });
  }

  /** Revoking twice changes nothing. @throws NOT_FOUND */
  async revoke(id: string, by: string, reason: string, journal: PassportJournal): Promise<PassportRecord> {
    return await this.knex.transaction(async (transaction) => {
      const changed = await transaction("income_passport")
        .where({ id })
        .whereNull("revoked_at")
        .update({ revoked_at: transaction.fn.now(), revoked_by: by, reason });
      return changed > 0 ? await told(transaction, id, journal) : await find(transaction, { id });
    });
  }

  /** @throws NOT_FOUND */
  find = (id: string): Promise<PassportRecord> => find(this.knex, { id });

  /** @throws NOT_FOUND */
  findByCode = (code: string): Promise<PassportRecord> => find(this.knex, { code });

  /** Newest first. */
  async list({ groupId, limit, offset }: { groupId?: string | undefined; limit: number; offset: number }) {
    const which = () => this.knex("income_passport").where(groupId ? { group_id: groupId } : {});
    const counted = await which().count<{ count: string }[]>("* as count");
    const rows = await which()
      .select(COLUMNS(this.knex))
      .orderBy([
        { column: "issued_at", order: "desc" },
        { column: "id", order: "desc" },
      ])
      .limit(limit)
      .offset(offset);
    return { passports: rows.map(toPassport), count: Number(counted[0]?.count) };
  }
}

const VALID_AT_ONCE = 20;

/** More valid papers than anybody can keep an eye on would be worth nothing. */
async function makeRoom(transaction: Knex, groupId: string): Promise<void> {
  await transaction.raw("select pg_advisory_xact_lock(hashtext('income_passport'), hashtext(?))", [groupId]);
  const { rows } = await transaction.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count from income_passport
     where group_id = ? and revoked_at is null and expires_on >= (now() at time zone 'Asia/Bangkok')::date`,
    [groupId],
  );
  if ((rows[0]?.count ?? 0) < VALID_AT_ONCE) return;
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "กลุ่มนี้มีหนังสือรับรองที่ยังใช้ได้ 20 ฉบับแล้ว ยกเลิกฉบับที่ไม่ใช้ก่อน (twenty passports of this group are valid; revoke some)",
    "too_many_passports",
  );
}

/** A day stays text: the driver would make a moment of it. */
const COLUMNS = (knex: Knex) => ["*", knex.raw("expires_on::text as expires_on")];

async function find(knex: Knex, which: { id: string } | { code: string }): Promise<PassportRecord> {
  const row = await knex("income_passport").where(which).first(COLUMNS(knex));
  if (!row) throw passportNotFound();
  return toPassport(row);
}

async function told(transaction: Knex, id: string, journal: PassportJournal): Promise<PassportRecord> {
  const passport = await find(transaction, { id });
  await journal(transaction, passport);
  return passport;
}

/** A row of `income_passport`, with its day as text. */
interface PassportRow {
  readonly id: string;
  readonly code: string;
  readonly number: string;
  readonly group_id: string;
  readonly group_name: string;
  readonly group_name_en: string | null;
  readonly years: PassportFigures["years"];
  readonly total_satang: string;
  readonly as_of: Date;
  readonly definition_version: string;
  readonly seal: string | null;
  readonly is_sample: boolean;
  readonly issued_by: string;
  readonly issued_at: Date;
  readonly expires_on: string;
  readonly revoked_at: Date | null;
  readonly reason: string | null;
}

function toPassport(row: PassportRow): PassportRecord {
  return {
    id: row.id,
    code: row.code,
    number: row.number,
    groupId: row.group_id,
    groupName: row.group_name,
    groupNameEn: row.group_name_en,
    years: row.years,
    totalSatang: parseSatang(row.total_satang),
    asOf: row.as_of,
    definitionVersion: row.definition_version,
    seal: row.seal,
    isSample: row.is_sample,
    issuedBy: row.issued_by,
    issuedAt: row.issued_at,
    expiresOn: row.expires_on,
    revokedAt: row.revoked_at,
    reason: row.reason,
  };
}

export const passportNotFound = () =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "ไม่พบหนังสือรับรองรายได้นี้ในระบบ (no such income passport)",
    "passport_not_found",
  );
