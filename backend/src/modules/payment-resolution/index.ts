import { Module } from "@medusajs/framework/utils";
import PaymentResolutionService from "./service";

export const PAYMENT_RESOLUTION_MODULE = "paymentResolution";

export default Module(PAYMENT_RESOLUTION_MODULE, { service: PaymentResolutionService });
