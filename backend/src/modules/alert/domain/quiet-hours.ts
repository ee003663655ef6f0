/** Minutes of the day in Bangkok; the end may lie on the next day. */
export type QuietHours = { from: number; to: number };

const BANGKOK_OFFSET_MINUTES = 7 * 60;
const DAY_MINUTES = 24 * 60;

/**
 * Reads "20:00-07:00"; the same time twice means never quiet.
 * @throws RangeError for anything else
 */
export function parseQuietHours(text: string): QuietHours {
  const match = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!match) throw new RangeError(`"${text}" are no quiet hours; write them like 20:00-07:00`);
  const [, fromHour, fromMinute, toHour, toMinute] = match.map(Number);
  return {
    from: (fromHour ?? 0) * 60 + (fromMinute ?? 0),
    to: (toHour ?? 0) * 60 + (toMinute ?? 0),
  };
}

export function isQuiet(now: Date, { from, to }: QuietHours): boolean {
  const minutes = (Math.floor(now.getTime() / 60_000) + BANGKOK_OFFSET_MINUTES) % DAY_MINUTES;
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}
