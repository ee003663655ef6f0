import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import {
  createFulfillmentSets,
  createRemoteLinkStep,
  createShippingOptionsWorkflow,
  createShippingProfilesStep,
  createStockLocationsWorkflow,
  emitEventStep,
} from "@medusajs/medusa/core-flows";
import { recordAuditStep } from "../audit/steps/record-audit";
import { type ActedBy, groupsCreated } from "./group-acts";
import { groupEvents } from "./group-events";
import { fulfillmentSetOf, locationOf, matchMade, parcelOptionOf, profileOf } from "./group-infrastructure";
import { certificatesOf, firstConsents, groupLinks, infrastructureLinks } from "./group-parts";
import type { NewGroup } from "./new-group";
import { checkGroupsAreNewStep } from "./steps/check-groups-are-new";
import { createCertificatesStep } from "./steps/create-certificates";
import { createGroupsStep } from "./steps/create-groups";
import { findSalesChannelStep } from "./steps/find-sales-channel";
import { recordConsentsStep } from "./steps/record-consents";

/**
 * Makes groups with all that they need to sell: stock location (in the market's sales channel, with the parcel
 * provider), shipping profile, delivery zone, parcel option and links. All of it or nothing.
 *
 * @returns the created groups
 * @throws INVALID_DATA with code `handle_taken` or `code_taken`; NOT_ALLOWED `no_sales_channel`
 */
export const createGroupsWorkflow = createWorkflow(
  "create-enterprise-groups",
  (input: { groups: NewGroup[]; by?: ActedBy }) => {
    checkGroupsAreNewStep(input.groups);
    const channel_id = findSalesChannelStep({});

    const locations = createStockLocationsWorkflow.runAsStep({
      input: transform({ input }, ({ input: { groups } }) => ({ locations: groups.map(locationOf) })),
    });
    const profiles = createShippingProfilesStep(
      transform({ input }, ({ input: { groups } }) => groups.map(profileOf)),
    );
    const sets = createFulfillmentSets(
      transform({ input }, ({ input: { groups } }) => groups.map(fulfillmentSetOf)),
    );
    const made = transform({ groups: input.groups, locations, profiles, sets }, matchMade);
    createRemoteLinkStep(transform({ made, channel_id }, infrastructureLinks)).config({
      name: "link-group-infrastructure",
    });

    const options = createShippingOptionsWorkflow.runAsStep({
      input: transform({ input, made }, ({ input: { groups }, made: each }) =>
        groups.flatMap((group, index) => {
          const own = each[index];
          return own ? [parcelOptionOf(group, own)] : [];
        }),
      ),
    });
    const option_ids = transform({ options, made }, (data) => {
      const byProfile = new Map(data.options.map((option) => [option.shipping_profile_id, option.id]));
      return Object.fromEntries(data.made.map((each) => [each.handle, byProfile.get(each.profile_id) ?? ""]));
    });

    const created = createGroupsStep({ groups: input.groups, option_ids });
    createRemoteLinkStep(transform({ created, made }, groupLinks)).config({ name: "link-groups" });
    createCertificatesStep(transform({ created, groups: input.groups }, certificatesOf));
    recordConsentsStep(transform({ created, groups: input.groups }, firstConsents));
    recordAuditStep(transform({ created, input }, (data) => groupsCreated(data.created, data.input.by)));
    emitEventStep({
      eventName: groupEvents.created,
      data: transform({ created }, (data) => data.created.map(({ id }) => ({ id }))),
    });
    return new WorkflowResponse(created);
  },
);
