import { Module } from "@medusajs/framework/utils";
import WorldService from "./service";

export const WORLD_MODULE = "world";

export default Module(WORLD_MODULE, { service: WorldService });
