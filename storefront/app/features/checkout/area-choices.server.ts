import { type AddressRow, findByKey, searchAddress } from "@chumchon/thai/address";
import type { Lang } from "~/lib/i18n/lang";
import type { AreaChoice } from "./checkout-form";

const MAX_CHOICES = 30;
const BANGKOK = "10";

/** Rows for a postcode or a name, best first; [] when nothing was typed or found. */
export async function areaChoices(query: string, lang: Lang): Promise<AreaChoice[]> {
  const rows = await searchAddress(query, MAX_CHOICES);
  return rows.map((row) => ({ key: row.key, label: areaLabel(row, lang) }));
}

/** The one row that was chosen before, so that the form shows it without a search. */
export async function chosenArea(key: string, lang: Lang): Promise<AreaChoice | null> {
  const row = await findByKey(key);
  return row === undefined ? null : { key: row.key, label: areaLabel(row, lang) };
}

/** One row in one line; Bangkok has its own words for sub-district and district, and no "จังหวัด". */
export function areaLabel(row: AddressRow, lang: Lang): string {
  const { tambon, amphoe, province, postcode } = row;
  if (lang === "en") return `${tambon.en}, ${amphoe.en}, ${province.en} ${postcode}`;
  return row.provinceCode === BANGKOK
    ? `แขวง${tambon.th} เขต${amphoe.th} ${province.th} ${postcode}`
    : `ต.${tambon.th} อ.${amphoe.th} จ.${province.th} ${postcode}`;
}
