import { Module } from "@medusajs/framework/utils";
import installGuards from "./loaders/install-guards";
import refuseUnsharedLocks from "./loaders/refuse-unshared-locks";
import OrderGuardsService from "./service";

export const ORDER_GUARDS_MODULE = "orderGuards";

export default Module(ORDER_GUARDS_MODULE, {
  service: OrderGuardsService,
  loaders: [installGuards, refuseUnsharedLocks],
});
