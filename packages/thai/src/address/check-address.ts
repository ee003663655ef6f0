import { normalizeThai } from "../normalize-thai";
import { addressDirectory } from "./address-directory";
import type { AddressRow } from "./address-row";

export type AddressReason = "unknown_tambon" | "postcode_format" | "postcode_mismatch";

export type CheckedAddress =
  | { readonly ok: true; readonly row: AddressRow }
  | { readonly ok: false; readonly reason: AddressReason };

/** What a form sends: the key of the chosen row, or a six-digit tambon code; and the postcode as typed. */
export type AddressInput = { readonly postcode: string } & (
  | { readonly tambonCode: string }
  | { readonly key: string }
);

/** Whether the tambon exists and the postcode serves it. `row` holds the names to store with the order. */
export async function checkAddress(input: AddressInput): Promise<CheckedAddress> {
  const { byKey, byTambonCode } = await addressDirectory();
  const postcode = normalizeThai(input.postcode);
  if (!/^\d{5}$/.test(postcode)) return { ok: false, reason: "postcode_format" };

  const chosen = "key" in input ? byKey.get(input.key) : undefined;
  const rows = "key" in input ? (chosen ? [chosen] : []) : (byTambonCode.get(input.tambonCode) ?? []);
  if (rows.length === 0) return { ok: false, reason: "unknown_tambon" };
  const row = rows.find((candidate) => candidate.postcode === postcode);
  return row ? { ok: true, row } : { ok: false, reason: "postcode_mismatch" };
}
