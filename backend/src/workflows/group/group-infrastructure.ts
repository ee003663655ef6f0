import { findRayongTambon, RAYONG } from "@chumchon/thai/rayong";
import { sampleParcelRate } from "../../modules/fulfillment-parcel/domain/parcel-rate";
import { PICKUP_ID } from "../../modules/fulfillment-parcel/domain/pickup";
import { PARCEL_PROVIDER_ID } from "../../modules/fulfillment-parcel/index";

type Group = { handle: string; name: string; tambon_code: string };
type Named = { id: string; name: string };
type FulfillmentSet = Named & { service_zones: { id: string }[] };

/** Name of the group's location, profile, fulfilment set and zone: readable for staff, and unique by its handle. */
export const infrastructureName = (group: Pick<Group, "handle" | "name">) =>
  `${group.name} (${group.handle})`;

const inStoreRules = [
  { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
  { attribute: "is_return", operator: "eq" as const, value: "false" },
];

/** Name of the delivery in the cart, on the order and in mails. */
export const parcelName = (group: Pick<Group, "name">) => `พัสดุจาก ${group.name}`;

export function locationOf(group: Group) {
  const tambon = findRayongTambon(group.tambon_code);
  return {
    name: infrastructureName(group),
    address: {
      address_1: tambon ? `ต.${tambon.th}` : group.tambon_code,
      city: tambon ? `อ.${tambon.amphoe.th}` : "",
      province: RAYONG.th,
      postal_code: tambon?.postcode ?? "",
      country_code: "th",
    },
  };
}

export const profileOf = (group: Group) => ({ name: infrastructureName(group), type: "group" });

export const fulfillmentSetOf = (group: Group) => ({
  name: infrastructureName(group),
  type: "shipping",
  service_zones: [
    { name: infrastructureName(group), geo_zones: [{ type: "country" as const, country_code: "th" }] },
  ],
});

/** Everything of one group that core made, matched by name: core promises no order. */
export type MadeGroup = {
  handle: string;
  location_id: string;
  profile_id: string;
  set_id: string;
  zone_id: string;
};

export function matchMade(made: {
  groups: Group[];
  locations: Named[];
  profiles: Named[];
  sets: FulfillmentSet[];
}): MadeGroup[] {
  const byName = <T extends Named>(list: T[]) => new Map(list.map((each) => [each.name, each]));
  const [locations, profiles, sets] = [byName(made.locations), byName(made.profiles), byName(made.sets)];
  return made.groups.map((group) => {
    const name = infrastructureName(group);
    const [location, profile, set] = [locations.get(name), profiles.get(name), sets.get(name)];
    const zone = set?.service_zones[0];
    if (!location || !profile || !set || !zone) throw new Error(`core did not make everything for ${name}`);
    return {
      handle: group.handle,
      location_id: location.id,
      profile_id: profile.id,
      set_id: set.id,
      zone_id: zone.id,
    };
  });
}

export const pickupName = (group: Pick<Group, "name">) => `รับเองที่ ${group.name}`;

/** Beside the parcel, in the same zone and profile: core takes one method a profile, so a group has one or the other. */
export const pickupOptionOf = (
  group: Pick<Group, "name">,
  place: { service_zone_id: string; shipping_profile_id: string },
) => ({
  name: pickupName(group),
  price_type: "calculated" as const,
  provider_id: PARCEL_PROVIDER_ID,
  ...place,
  type: { label: "รับเองที่กลุ่ม", description: "ลูกค้ามารับที่กลุ่ม ไม่มีค่าส่ง", code: "pickup" },
  data: { id: PICKUP_ID },
  rules: inStoreRules,
});

export const parcelOptionOf = (group: Group, made: MadeGroup) => ({
  name: parcelName(group),
  price_type: "calculated" as const,
  provider_id: PARCEL_PROVIDER_ID,
  service_zone_id: made.zone_id,
  shipping_profile_id: made.profile_id,
  type: { label: "พัสดุ", description: "ส่งจากกลุ่มถึงบ้าน", code: "parcel" },
  data: { id: "parcel", ...sampleParcelRate },
  rules: inStoreRules,
});
