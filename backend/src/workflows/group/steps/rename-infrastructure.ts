import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { infrastructureName } from "../group-infrastructure";

export const renameInfrastructureStepId = "rename-group-infrastructure";

type Group = {
  handle: string;
  name: string;
  stock_location?: { id: string } | null;
  shipping_profile?: { id: string } | null;
};
type Names = { location_id: string; profile_id: string; location: string; profile: string };

/** Gives the group's stock location and shipping profile the group's name. */
export const renameInfrastructureStep = createStep(
  renameInfrastructureStepId,
  async (group: Group, { container }) => {
    const [location_id, profile_id] = [group.stock_location?.id, group.shipping_profile?.id];
    if (!location_id || !profile_id)
      throw new Error(`group ${group.handle} has lost its location or profile`);
    const [locations, profiles] = [
      container.resolve(Modules.STOCK_LOCATION),
      container.resolve(Modules.FULFILLMENT),
    ];
    const [location, profile] = await Promise.all([
      locations.retrieveStockLocation(location_id, { select: ["id", "name"] }),
      profiles.retrieveShippingProfile(profile_id, { select: ["id", "name"] }),
    ]);
    const name = infrastructureName(group);
    await locations.updateStockLocations(location_id, { name });
    await profiles.updateShippingProfiles(profile_id, { name });
    const before: Names = { location_id, profile_id, location: location.name, profile: profile.name };
    return new StepResponse(undefined, before);
  },
  async (before, { container }) => {
    if (!before) return;
    await container
      .resolve(Modules.STOCK_LOCATION)
      .updateStockLocations(before.location_id, { name: before.location });
    await container
      .resolve(Modules.FULFILLMENT)
      .updateShippingProfiles(before.profile_id, { name: before.profile });
  },
);
