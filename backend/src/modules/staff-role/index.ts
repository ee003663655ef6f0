import { Module } from "@medusajs/framework/utils";
import StaffRoleService from "./service";

export const STAFF_ROLE_MODULE = "staffRole";

export default Module(STAFF_ROLE_MODULE, { service: StaffRoleService });
