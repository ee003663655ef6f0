import { getDatabase, setEngMode, setGeoMode } from "thai-address-universal";
import { normalizeThai } from "../normalize-thai";
import { RAYONG, rayongTambons } from "../rayong/rayong-tambons";
import type { AddressRow } from "./address-row";

/** A row before it has its key. */
type Place = Omit<AddressRow, "key">;
type SourceRow = ReturnType<typeof getDatabase>[number];

/** All rows of the country with the look-ups that forms need. */
export interface AddressDirectory {
  readonly rows: readonly AddressRow[];
  readonly byKey: ReadonlyMap<string, AddressRow>;
  readonly byPostcode: ReadonlyMap<string, readonly AddressRow[]>;
  readonly byTambonCode: ReadonlyMap<string, readonly AddressRow[]>;
}

let loading: Promise<AddressDirectory> | undefined;

/** The directory, read and indexed once per process (about 0.1 s); a failed load is tried again. */
export function addressDirectory(): Promise<AddressDirectory> {
  loading ??= loadDirectory().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadDirectory(): Promise<AddressDirectory> {
  const rows = mergeRayong(dropSharedCodes(pairRows(await readSource()))).map(withKey);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  if (byKey.size !== rows.length) throw new Error("Two address rows have one key");
  return {
    rows,
    byKey,
    byPostcode: groupBy(rows, (row) => row.postcode),
    byTambonCode: groupBy(rows, (row) => row.tambonCode),
  };
}

/** The library keeps one language at a time in a global switch; nobody else may import it. */
async function readSource(): Promise<{ th: SourceRow[]; en: SourceRow[] }> {
  await setGeoMode(true);
  await setEngMode(true);
  const en = [...getDatabase()];
  await setEngMode(false);
  return { th: [...getDatabase()], en };
}

function pairRows({ th, en }: { th: SourceRow[]; en: SourceRow[] }): Place[] {
  const rows: Place[] = [];
  th.forEach((thai, index) => {
    const english = en[index];
    if (!english || english.postal_code !== thai.postal_code) {
      throw new Error(`Thai and English address rows do not match at ${index}`);
    }
    // Uninhabited islands have no postcode: nothing can be sent there.
    if (thai.postal_code !== "") rows.push(toPlace(thai, english));
  });
  return rows;
}

function toPlace(thai: SourceRow, english: SourceRow): Place {
  const amphoeCode = thai.district_code ?? "";
  // About one row in six carries an outdated code of the amphoe it was split from: no code is better.
  const code = thai.sub_district_code ?? "";
  const tambonCode = amphoeCode !== "" && code.startsWith(amphoeCode) ? code : "";
  return {
    tambonCode,
    tambon: { th: normalizeThai(thai.sub_district), en: english.sub_district.trim() },
    amphoeCode,
    amphoe: { th: normalizeThai(thai.district), en: english.district.trim() },
    provinceCode: thai.province_code ?? "",
    province: { th: normalizeThai(thai.province), en: english.province.trim() },
    postcode: thai.postal_code,
  };
}

/** A code that the library gives to two tambons names neither of them: no code is better. */
function dropSharedCodes(places: readonly Place[]): Place[] {
  const nameByCode = new Map<string, string>();
  const shared = new Set<string>();
  for (const { tambonCode, tambon } of places) {
    const known = nameByCode.get(tambonCode) ?? tambon.th;
    if (known !== tambon.th) shared.add(tambonCode);
    nameByCode.set(tambonCode, known);
  }
  return places.map((place) => (shared.has(place.tambonCode) ? { ...place, tambonCode: "" } : place));
}

function withKey(row: Place): AddressRow {
  const place = row.tambonCode || slug(`${row.province.en} ${row.amphoe.en} ${row.tambon.en}`);
  return { key: `${place}-${row.postcode}`, ...row };
}

/**
 * Rayong comes from our own table, whose codes, English names and postcodes were checked. A postcode
 * that only the library knows for a tambon stays choosable, after the checked one.
 */
function mergeRayong(rows: readonly Place[]): Place[] {
  const elsewhere = rows.filter((row) => row.provinceCode !== RAYONG.code);
  const libraryRows = rows.filter((row) => row.provinceCode === RAYONG.code);
  const own = rayongTambons.flatMap((tambon) => {
    const postcodes = libraryRows
      .filter((row) => row.tambon.th === tambon.th && row.amphoe.th === tambon.amphoe.th)
      .map((row) => row.postcode);
    return [...new Set([tambon.postcode, ...postcodes])].map((postcode) => ({
      tambonCode: tambon.code,
      tambon: { th: tambon.th, en: tambon.en },
      amphoeCode: tambon.amphoe.code,
      amphoe: { th: tambon.amphoe.th, en: tambon.amphoe.en },
      provinceCode: RAYONG.code,
      province: { th: RAYONG.th, en: RAYONG.en },
      postcode,
    }));
  });
  return [...own, ...elsewhere];
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function groupBy(rows: readonly AddressRow[], keyOf: (row: AddressRow) => string): Map<string, AddressRow[]> {
  const groups = new Map<string, AddressRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === "") continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
