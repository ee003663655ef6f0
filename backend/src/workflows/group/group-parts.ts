import type { LinkDefinition } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { ENTERPRISE_GROUP_MODULE } from "../../modules/enterprise-group/index";
import { PARCEL_PROVIDER_ID } from "../../modules/fulfillment-parcel/index";
import type { MadeGroup } from "./group-infrastructure";
import type { NewGroup } from "./new-group";

type Created = { id: string; handle: string };

function idByHandle(created: Created[]) {
  const ids = new Map(created.map((group) => [group.handle, group.id]));
  return (handle: string) => {
    const id = ids.get(handle);
    if (!id) throw new Error(`group ${handle} was not created`);
    return id;
  };
}

/** Core's own links: who delivers from the location, which zones it serves, which channel may sell from it. */
export const infrastructureLinks = (input: { made: MadeGroup[]; channel_id: string }) =>
  input.made.flatMap(({ location_id, set_id }): LinkDefinition[] => {
    const location = { [Modules.STOCK_LOCATION]: { stock_location_id: location_id } };
    return [
      { ...location, [Modules.FULFILLMENT]: { fulfillment_provider_id: PARCEL_PROVIDER_ID } },
      { ...location, [Modules.FULFILLMENT]: { fulfillment_set_id: set_id } },
      { [Modules.SALES_CHANNEL]: { sales_channel_id: input.channel_id }, ...location },
    ];
  });

export const groupLinks = ({ created, made }: { created: Created[]; made: MadeGroup[] }) => {
  const idOf = idByHandle(created);
  return made.flatMap(({ handle, location_id, profile_id }): LinkDefinition[] => {
    const group = { [ENTERPRISE_GROUP_MODULE]: { enterprise_group_id: idOf(handle) } };
    return [
      { ...group, [Modules.STOCK_LOCATION]: { stock_location_id: location_id } },
      { ...group, [Modules.FULFILLMENT]: { shipping_profile_id: profile_id } },
    ];
  });
};

export const certificatesOf = ({ created, groups }: { created: Created[]; groups: NewGroup[] }) => {
  const idOf = idByHandle(created);
  return groups.flatMap(({ handle, certificates }) =>
    (certificates ?? []).map((certificate) => ({ ...certificate, group_id: idOf(handle) })),
  );
};

export const firstConsents = ({ created, groups }: { created: Created[]; groups: NewGroup[] }) => {
  const idOf = idByHandle(created);
  return groups.flatMap(({ handle, consents, recorded_by }) =>
    (consents ?? []).map((purpose) => ({
      group_id: idOf(handle),
      purpose,
      granted: true,
      recorded_by: recorded_by ?? null,
    })),
  );
};
