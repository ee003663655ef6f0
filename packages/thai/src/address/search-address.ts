import { foldThai } from "../fold-thai";
import { type AddressDirectory, addressDirectory } from "./address-directory";
import type { AddressRow } from "./address-row";

const MAX_LIMIT = 100;
const MAX_QUERY = 60;
const MAX_TERMS = 6;
/** The words before a name: "ต.กองดิน อ.แกลง", "ตำบลกองดินอำเภอแกลง". The short ones only where a word starts. */
const UNIT_WORDS = /ตำบล|แขวง|อำเภอ|จังหวัด|(?:^|\s)(?:ต\.|อ\.|จ\.|เขต)/g;
/** Names that people write and the official list does not have, by tambon or province code. */
const COMMON_NAMES: Readonly<Record<string, string>> = { "210313": "ปากน้ำประแส", "10": "กทม" };

interface SearchableRow {
  readonly row: AddressRow;
  /** Folded, in the order of their weight: tambon, amphoe, province, postcode, common names. */
  readonly names: readonly string[];
}

/**
 * Rows for what somebody typed, best first: every word must be part of the tambon, amphoe or province,
 * in Thai (tone marks may be missing) or English, or begin the postcode. At most 100 rows; of equally
 * good ones those of Rayong come first.
 */
export async function searchAddress(query: string, limit = 20): Promise<readonly AddressRow[]> {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  const rows = searchableRows(await addressDirectory());
  const scored = rows.flatMap(({ row, names }) => {
    const score = scoreRow(names, terms);
    return score === 0 ? [] : [{ row, score }];
  });
  const count = Math.min(Math.max(Math.trunc(limit) || 0, 0), MAX_LIMIT);
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ row }) => row);
}

function searchTerms(query: string): string[] {
  const text = foldThai(query.slice(0, MAX_QUERY)).replace(UNIT_WORDS, " ");
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, MAX_TERMS);
}

let searchable: { directory: AddressDirectory; rows: readonly SearchableRow[] } | undefined;

/** Folded names are kept: folding 45,000 of them for each key stroke would be slow. */
function searchableRows(directory: AddressDirectory): readonly SearchableRow[] {
  if (searchable?.directory !== directory) {
    searchable = { directory, rows: directory.rows.map((row) => ({ row, names: foldedNames(row) })) };
  }
  return searchable.rows;
}

function foldedNames(row: AddressRow): string[] {
  const common = [COMMON_NAMES[row.tambonCode], COMMON_NAMES[row.provinceCode]];
  const names = [
    row.tambon.th,
    row.tambon.en,
    row.amphoe.th,
    row.amphoe.en,
    row.province.th,
    row.province.en,
  ];
  return [...names, row.postcode, ...common].map((name) => foldThai(name ?? ""));
}

/** 0 when a term is found nowhere; whole names count more than beginnings, tambons more than provinces. */
function scoreRow(names: readonly string[], terms: readonly string[]): number {
  let total = 0;
  for (const term of terms) {
    const best = scoreTerm(names, term);
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

function scoreTerm(names: readonly string[], term: string): number {
  const isNumber = /^\d/.test(term);
  let best = 0;
  names.forEach((name, index) => {
    const at = name.indexOf(term);
    if (at < 0 || (isNumber && at > 0)) return;
    const closeness = name === term ? 30 : at === 0 ? 20 : 10;
    best = Math.max(best, closeness + names.length - index);
  });
  return best;
}
