import { MedusaService } from "@medusajs/framework/utils";
import { World } from "./models/world";

export type WorldKind = "sample" | "real";

export default class WorldService extends MedusaService({ World }) {
  /** The world of this database; null before its first load. */
  async getKind(): Promise<WorldKind | null> {
    const [row] = await this.listWorlds({}, { take: 1, select: ["id", "kind"] });
    return row?.kind ?? null;
  }

  /**
   * Fixes the world of an empty database for ever. Fixing the same world again changes nothing.
   * @throws when the database already belongs to the other world
   */
  async fix(kind: WorldKind): Promise<void> {
    const fixed = await this.getKind();
    if (fixed === kind) return;
    if (fixed !== null)
      throw new Error(`This database belongs to the ${fixed} world and can't become ${kind}.`);
    await this.createWorlds({ kind, loaded_at: new Date() });
  }
}
