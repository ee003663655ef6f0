import { Module } from "@medusajs/framework/utils";
import StockMovementService from "./service";

export const STOCK_MOVEMENT_MODULE = "stockMovement";

export default Module(STOCK_MOVEMENT_MODULE, { service: StockMovementService });
