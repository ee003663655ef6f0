import type { Channel } from "@chumchon/contracts";
import { parseSatang } from "@chumchon/money";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** What came in, or went back, on one day through one channel; one of the two amounts is nothing. */
export interface CashDay {
  /** YYYY-MM-DD, Bangkok. */
  readonly day: string;
  readonly channel: Channel;
  /** opening: a sum that was brought in from before, not a sale of that day. */
  readonly kind: "sale" | "opening";
  readonly receivedSatang: number;
  readonly paidSatang: number;
}

/** A group's verified income of a calendar year (C.E.) by day and channel, money that went back apart, oldest first. */
export async function readCashDays(pg: Knex, groupId: string, year: number): Promise<CashDay[]> {
  const { rows } = await pg.raw<{
    rows: { day: string; channel: Channel; opening: boolean; received: string; paid: string }[];
  }>(
    `select effective_on::text as day, channel, kind = 'opening' as opening,
       coalesce(sum(amount_satang) filter (where amount_satang > 0), 0) as received,
       coalesce(-sum(amount_satang) filter (where amount_satang < 0), 0) as paid
     from income_entry
     where group_id = ? and effective_on >= make_date(?, 1, 1) and effective_on < make_date(?, 1, 1)
     group by effective_on, channel, kind = 'opening', amount_satang < 0
     order by effective_on, opening desc, channel, paid`,
    [groupId, year, year + 1],
  );
  return rows.map((row) => ({
    day: row.day,
    channel: row.channel,
    kind: row.opening ? "opening" : "sale",
    receivedSatang: parseSatang(row.received),
    paidSatang: parseSatang(row.paid),
  }));
}
