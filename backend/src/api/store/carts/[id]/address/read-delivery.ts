import type { CheckoutAddress } from "@chumchon/contracts";
import { currentPrivacyVersion } from "@chumchon/contracts";
import { parsePersonName, parseThaiPhone } from "@chumchon/thai";
import type { AddressRow } from "@chumchon/thai/address";
import type { DeliveryAddress, Place } from "../../../../../workflows/cart/delivery";

type ReadDelivery = { ok: true; address: DeliveryAddress } | { ok: false; fields: Record<string, string> };

/**
 * The form's address as core keeps it. Every field that has to be mended is named, with a code that the storefront
 * has a text for.
 */
export function readDelivery(body: CheckoutAddress, row: AddressRow | undefined): ReadDelivery {
  const fields: Record<string, string> = {};
  const name = parsePersonName(body.name);
  const phone = parseThaiPhone(body.phone);
  if (!name.ok) fields.name = name.reason;
  if (!phone.ok) fields.phone = phone.reason;
  if (body.address_key !== undefined && !row) fields.address_key = "unknown";
  if (/\p{Cc}/u.test(body.address_line ?? "")) fields.address_line = "characters";
  if (/(?![\n\r\t])\p{Cc}/u.test(body.note ?? "")) fields.note = "characters";
  if (body.privacy_version !== currentPrivacyVersion) fields.privacy_version = "outdated";
  if (!name.ok || !phone.ok || Object.keys(fields).length > 0) return { ok: false, fields };
  return {
    ok: true,
    address: {
      first_name: name.first,
      last_name: name.last,
      phone: phone.e164,
      ...placeOf(body.address_line, row),
      country_code: "th",
    },
  };
}

function placeOf(line: string | undefined, row: AddressRow | undefined): Place | undefined {
  if (line === undefined || !row) return undefined;
  return {
    address_1: line,
    address_2: row.tambon.th,
    city: row.amphoe.th,
    province: row.province.th,
    postal_code: row.postcode,
  };
}
