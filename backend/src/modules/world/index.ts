import { Module } from "@medusajs/framework/utils";
import requireWorld from "./loaders/require-world";
import WorldService from "./service";

export const WORLD_MODULE = "world";

export default Module(WORLD_MODULE, { service: WorldService, loaders: [requireWorld] });
