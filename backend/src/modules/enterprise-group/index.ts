import { Module } from "@medusajs/framework/utils";
import EnterpriseGroupService from "./service";

export const ENTERPRISE_GROUP_MODULE = "enterpriseGroup";

export default Module(ENTERPRISE_GROUP_MODULE, { service: EnterpriseGroupService });
