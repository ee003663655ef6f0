import { foldThai } from "../fold-thai";
import { normalizeThai } from "../normalize-thai";
import { addressDirectory } from "./address-directory";
import type { AddressRow } from "./address-row";

const MAX_LIMIT = 100;
const MAX_QUERY = 60;
/** The words before a name: "ต.กองดิน อ.แกลง", "แขวงบางนา". */
const UNIT_WORDS = /(?:^|\s)(?:ตำบล|ต\.|แขวง|อำเภอ|อ\.|เขต|จังหวัด|จ\.)\s*/g;

/** All tambons that a postcode serves, in dictionary order; [] for an unknown one. Thai digits are fine. */
export async function findByPostcode(postcode: string): Promise<readonly AddressRow[]> {
  const { byPostcode } = await addressDirectory();
  return byPostcode.get(normalizeThai(postcode)) ?? [];
}

/** The row of a form's choice, by `AddressRow.key`. */
export async function findByKey(key: string): Promise<AddressRow | undefined> {
  const { byKey } = await addressDirectory();
  return byKey.get(key);
}

/**
 * The row of a six-digit tambon code; of several postcodes the given one, or without one the usual one.
 * Undefined when the code is unknown or the postcode does not serve it.
 */
export async function findTambon(tambonCode: string, postcode?: string): Promise<AddressRow | undefined> {
  const { byTambonCode } = await addressDirectory();
  const rows = byTambonCode.get(tambonCode) ?? [];
  return postcode === undefined ? rows[0] : rows.find((row) => row.postcode === normalizeThai(postcode));
}

/**
 * Rows for what somebody typed, best first: the beginning of a postcode, or words of which each is part
 * of the tambon, amphoe, province or postcode, in Thai (tone marks may be missing) or English.
 */
export async function searchAddress(query: string, limit = 20): Promise<readonly AddressRow[]> {
  const terms = foldThai(query.slice(0, MAX_QUERY))
    .replace(UNIT_WORDS, " ")
    .split(/[\s,]+/)
    .filter(Boolean);
  if (terms.length === 0) return [];
  const rows = await searchableRows();
  const scored = rows.flatMap(({ row, names }) => {
    const score = scoreRow(names, terms);
    return score === 0 ? [] : [{ row, score }];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(0, Math.min(limit, MAX_LIMIT)))
    .map(({ row }) => row);
}

interface SearchableRow {
  readonly row: AddressRow;
  /** Folded names in the order of their weight: tambon, amphoe, province in both languages, postcode. */
  readonly names: readonly string[];
}

let searchable: Promise<readonly SearchableRow[]> | undefined;

function searchableRows(): Promise<readonly SearchableRow[]> {
  searchable ??= addressDirectory().then(({ rows }) =>
    rows.map((row) => ({
      row,
      names: [
        foldThai(row.tambon.th),
        foldThai(row.tambon.en),
        foldThai(row.amphoe.th),
        foldThai(row.amphoe.en),
        foldThai(row.province.th),
        foldThai(row.province.en),
        row.postcode,
      ],
    })),
  );
  return searchable;
}

/** 0 when a term is found nowhere; whole names count more than beginnings, tambons more than provinces. */
function scoreRow(names: readonly string[], terms: readonly string[]): number {
  let total = 0;
  for (const term of terms) {
    let best = 0;
    names.forEach((name, index) => {
      const at = /^\d/.test(term) ? (name.startsWith(term) ? 0 : -1) : name.indexOf(term);
      if (at < 0) return;
      const closeness = name === term ? 30 : at === 0 ? 20 : 10;
      best = Math.max(best, closeness + names.length - index);
    });
    if (best === 0) return 0;
    total += best;
  }
  return total;
}
