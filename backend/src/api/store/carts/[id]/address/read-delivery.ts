import type { CheckoutAddress } from "@chumchon/contracts";
import { currentPrivacyVersion } from "@chumchon/contracts";
import { parsePersonName, parseThaiPhone } from "@chumchon/thai";
import type { AddressRow } from "@chumchon/thai/address";

type Delivery =
  | {
      ok: true;
      address: {
        first_name: string;
        last_name: string;
        phone: string;
        address_1: string;
        address_2: string;
        city: string;
        province: string;
        postal_code: string;
        country_code: "th";
      };
    }
  | { ok: false; fields: Record<string, string> };

/**
 * A Thai address as core keeps it: address_2 is the tambon, city the amphoe; the phone is E.164.
 * Every field that has to be mended is named, with a code that the storefront has a text for.
 */
export function readDelivery(body: CheckoutAddress, row: AddressRow | undefined): Delivery {
  const fields: Record<string, string> = {};
  const name = parsePersonName(body.name);
  const phone = parseThaiPhone(body.phone);
  if (!name.ok) fields.name = name.reason;
  if (!phone.ok) fields.phone = phone.reason;
  if (!row) fields.address_key = "unknown";
  if (/\p{Cc}/u.test(body.address_line)) fields.address_line = "characters";
  if (body.privacy_version !== currentPrivacyVersion) fields.privacy_version = "outdated";
  if (!name.ok || !phone.ok || !row || Object.keys(fields).length > 0) return { ok: false, fields };
  return {
    ok: true,
    address: {
      first_name: name.first,
      last_name: name.last,
      phone: phone.e164,
      address_1: body.address_line,
      address_2: row.tambon.th,
      city: row.amphoe.th,
      province: row.province.th,
      postal_code: row.postcode,
      country_code: "th",
    },
  };
}
