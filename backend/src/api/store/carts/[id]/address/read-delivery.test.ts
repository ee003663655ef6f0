import { currentPrivacyVersion } from "@chumchon/contracts";
import type { AddressRow } from "@chumchon/thai/address";
import { describe, expect, it } from "vitest";
import { readDelivery } from "./read-delivery";

const row: AddressRow = {
  key: "210114-21150",
  tambonCode: "210114",
  tambon: { th: "มาบตาพุด", en: "Map Ta Phut" },
  amphoeCode: "2101",
  amphoe: { th: "เมืองระยอง", en: "Mueang Rayong" },
  provinceCode: "21",
  province: { th: "ระยอง", en: "Rayong" },
  postcode: "21150",
};

const body = {
  name: "สมศรี ใจดี",
  phone: "081-234-5678",
  address_line: "99/1 หมู่ 2",
  address_key: row.key,
  privacy_version: currentPrivacyVersion,
};

describe("readDelivery", () => {
  it("keeps a Thai address in core's fields: tambon in address_2, amphoe in city, phone as E.164", () => {
    expect(readDelivery(body, row)).toEqual({
      ok: true,
      address: {
        first_name: "สมศรี",
        last_name: "ใจดี",
        phone: "+66812345678",
        address_1: "99/1 หมู่ 2",
        address_2: "มาบตาพุด",
        city: "เมืองระยอง",
        province: "ระยอง",
        postal_code: "21150",
        country_code: "th",
      },
    });
  });

  it("keeps nothing but name and phone of somebody who fetches the goods", () => {
    const { address_line: _line, address_key: _key, ...contact } = body;
    const result = readDelivery(contact, undefined);
    const address = { first_name: "สมศรี", last_name: "ใจดี", phone: "+66812345678", country_code: "th" };
    expect(result).toEqual({ ok: true, address });
  });

  it.each([
    ["phone", { phone: "12345" }],
    ["phone", { phone: "000-000-0001" }],
    ["name", { name: "12345" }],
    ["privacy_version", { privacy_version: "draft-0" }],
    ["address_line", { address_line: "99\u0000" }],
  ])("names the field %s when %o is wrong", (field, change) => {
    const result = readDelivery({ ...body, ...change }, row);
    expect(result.ok).toBe(false);
    expect(Object.keys(result.ok ? {} : result.fields)).toEqual([field]);
  });

  it("names every wrong field at once", () => {
    const result = readDelivery({ ...body, phone: "x", name: " " }, undefined);
    expect(Object.keys(result.ok ? {} : result.fields).sort()).toEqual(["address_key", "name", "phone"]);
  });
});
