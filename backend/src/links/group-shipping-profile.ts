import { defineLink } from "@medusajs/framework/utils";
import FulfillmentModule from "@medusajs/medusa/fulfillment";
import EnterpriseGroupModule from "../modules/enterprise-group";

/**
 * What makes a group's lines one parcel: one to one. Core demands one delivery method for each profile in the
 * cart, and shows a provider only the lines of its profile.
 */
export default defineLink(
  EnterpriseGroupModule.linkable.enterpriseGroup,
  FulfillmentModule.linkable.shippingProfile,
);
