import { compareThai } from "../compare-thai";
import { normalizeThai } from "../normalize-thai";
import { addressDirectory } from "./address-directory";
import type { AddressRow } from "./address-row";

/** All tambons that a postcode serves, by amphoe and name; [] for an unknown one. Thai digits are fine. */
export async function findByPostcode(postcode: string): Promise<readonly AddressRow[]> {
  const { byPostcode } = await addressDirectory();
  const rows = byPostcode.get(normalizeThai(postcode)) ?? [];
  return [...rows].sort(
    (a, b) => compareThai(a.amphoe.th, b.amphoe.th) || compareThai(a.tambon.th, b.tambon.th),
  );
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
