import { Module } from "@medusajs/framework/utils";
import PortalAccessService from "./service";

export const PORTAL_ACCESS_MODULE = "portalAccess";

export default Module(PORTAL_ACCESS_MODULE, { service: PortalAccessService });
