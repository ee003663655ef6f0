import { createHash, randomBytes } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { lineCode } from "./domain/line-code";

export const LINE_CODE_MINUTES = 15;

export type LinkAsker = { groupId: string; askedBy: string; memberId: string | null };
export type LinkedGroup = { groupId: string; askedBy: string; memberId: string | null };

/** Codes that prove that who holds a LINE account also stands before a group's portal. */
export interface LineLinkCodes {
  /** A new code; an earlier one of the same person that was not used is worth nothing from now on. */
  issue(asker: LinkAsker): Promise<{ code: string; expiresAt: Date }>;
  /**
   * Uses a code up for a LINE user, group or room, in one statement. The same message that comes twice is answered
   * like the first.
   * @returns undefined when it is unknown, expired or was used by another
   */
  use(code: string, lineId: string): Promise<LinkedGroup | undefined>;
}

export function createLineLinkCodes(pg: Knex): LineLinkCodes {
  return {
    async issue({ groupId, askedBy, memberId }) {
      const code = lineCode(randomBytes(32));
      const expiresAt = new Date(Date.now() + LINE_CODE_MINUTES * 60_000);
      await pg.transaction(async (trx) => {
        await trx("line_link_code")
          .where({ group_id: groupId, asked_by: askedBy, used_at: null })
          .orWhere("expires_at", "<", trx.raw("now() - interval '7 days'"))
          .delete();
        await trx("line_link_code").insert({
          code_hash: hashOf(code),
          group_id: groupId,
          asked_by: askedBy,
          member_id: memberId,
          expires_at: expiresAt,
        });
      });
      return { code, expiresAt };
    },
    async use(code, lineId) {
      const { rows } = await pg.raw<{
        rows: { group_id: string; asked_by: string; member_id: string | null }[];
      }>(
        `update "line_link_code" set "used_at" = coalesce("used_at", now()), "used_by" = ?
         where "code_hash" = ? and "expires_at" > now() and ("used_by" is null or "used_by" = ?)
         returning "group_id", "asked_by", "member_id"`,
        [lineId, hashOf(code), lineId],
      );
      const row = rows[0];
      return row && { groupId: row.group_id, askedBy: row.asked_by, memberId: row.member_id };
    },
  };
}

const hashOf = (code: string) => createHash("sha256").update(code).digest("hex");
