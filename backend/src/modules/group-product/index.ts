import { Module } from "@medusajs/framework/utils";
import GroupProductService from "./service";

export const GROUP_PRODUCT_MODULE = "groupProduct";

export default Module(GROUP_PRODUCT_MODULE, { service: GroupProductService });
