/** The day in Thailand of a moment, as SQL. */
export const dayOf = (moment: string) => `(${moment} at time zone 'Asia/Bangkok')::date`;

/** Within the days that were asked for, as SQL; its values are those of `daysAsked`. */
export const withinDays = (moment: string) =>
  `(?::date is null or ${dayOf(moment)} >= ?::date) and (?::date is null or ${dayOf(moment)} <= ?::date)`;

export function daysAsked({ from = null, to = null }: { from?: string | null; to?: string | null }) {
  return [from, from, to, to];
}
