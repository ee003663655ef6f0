import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { WORLD_MODULE } from "../modules/world";
import type WorldService from "../modules/world/service";
import { createMarket } from "./create-market";
import { refuseUsedDatabase } from "./refuse-used-database";

/**
 * Begins a real world in a migrated, empty database: shop, region, categories, publishable key; no groups, no goods,
 * no staff (`medusa user` makes the first one). The world is fixed last, so that a crash is noticed.
 */
export default async function initRealWorld({ container }: ExecArgs): Promise<void> {
  const world = container.resolve<WorldService>(WORLD_MODULE);
  await refuseUsedDatabase(container, world);
  await createMarket(container);
  await world.fix("real");
  container.resolve(ContainerRegistrationKeys.LOGGER).info("This database is a real world now, for ever.");
}
