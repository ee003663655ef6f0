import { Module } from "@medusajs/framework/utils";
import ShopperAccessService from "./service";

export const SHOPPER_ACCESS_MODULE = "shopperAccess";

export default Module(SHOPPER_ACCESS_MODULE, { service: ShopperAccessService });
