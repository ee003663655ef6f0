import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type WorldService from "../modules/world/service";

/**
 * A world begins in an empty database only.
 * @throws when it has a world, or goods, groups or orders that no world was fixed for
 */
export async function refuseUsedDatabase(container: MedusaContainer, world: WorldService): Promise<void> {
  const kind = await world.getKind();
  if (kind !== null) throw new Error(`This database holds the ${kind} world already. Nothing was loaded.`);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  for (const entity of ["product", "enterprise_group", "order"] as const) {
    const { data } = await query.graph({ entity, fields: ["id"], pagination: { take: 1, skip: 0 } });
    if (data.length > 0) {
      throw new Error(
        "This database has goods, groups or orders but no world: perhaps a load was cut short. A world " +
          "needs an empty database (npm start -- --reset empties the one that npm start keeps). Nothing was loaded.",
      );
    }
  }
}
