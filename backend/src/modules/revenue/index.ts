import { Module } from "@medusajs/framework/utils";
import RevenueService from "./service";

export const REVENUE_MODULE = "revenue";

export default Module(REVENUE_MODULE, { service: RevenueService });
