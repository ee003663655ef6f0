import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import ParcelFulfillmentService from "./service";

/** `<identifier>_<id>` as medusa-config.ts registers it. */
export const PARCEL_PROVIDER_ID = "parcel_th";

export default ModuleProvider(Modules.FULFILLMENT, { services: [ParcelFulfillmentService] });
