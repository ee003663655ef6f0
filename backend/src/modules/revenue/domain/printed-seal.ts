/** A seal as it is written into the database: its number and the chained hash up to it, 32 bytes. */
export interface Seal {
  readonly no: number;
  readonly chainHash: Buffer;
}

/** 80 bits: short enough to be read out, far too many to be found again by trying. */
const HEX_DIGITS = 20;
const GROUP = 4;

/** As it stands on paper and on the impact page, e.g. `12-a1b2-c3d4-e5f6-0718-293a`. */
export function printSeal({ no, chainHash }: Seal): string {
  const digits = chainHash.toString("hex").slice(0, HEX_DIGITS);
  return [no, ...(digits.match(new RegExp(`.{${GROUP}}`, "g")) ?? [])].join("-");
}

/** Reads what somebody typed off a page; spaces, capitals and missing dashes don't matter. undefined: not a seal. */
export function readPrintedSeal(text: string): { no: number; digits: string } | undefined {
  const found = text
    .trim()
    .toLowerCase()
    .match(/^(\d{1,15})\s*[-–]\s*([0-9a-f\s–-]+)$/);
  const digits = found?.[2]?.replace(/[^0-9a-f]/g, "");
  if (!found || digits?.length !== HEX_DIGITS) return undefined;
  return { no: Number(found[1]), digits };
}

export function isSameSeal(printed: { no: number; digits: string }, seal: Seal): boolean {
  return printed.no === seal.no && seal.chainHash.toString("hex").startsWith(printed.digits);
}
