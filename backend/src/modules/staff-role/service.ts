import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { syncStaffRoles } from "./sync-staff-roles";

const TRIES = 100;
const BETWEEN_MS = 100;

/** Has no data of its own: it keeps core's roles as the table says. */
export default class StaffRoleService {
  /** Core calls it at every start, at the same moment as its own that declares the policies. */
  readonly __hooks = { onApplicationStart: () => this.syncWhenDeclared() };
  private readonly pg: Knex;
  private readonly logger: Logger;

  constructor(cradle: Record<string, unknown>) {
    // The framework's container is untyped: these keys are the shared connection and the logger.
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
    this.logger = cradle[ContainerRegistrationKeys.LOGGER] as Logger;
  }

  /** Puts the roles right now. */
  sync = () => syncStaffRoles(this.pg);

  /** Again until core has declared every policy; a policy of ours that was never declared is named in the log. */
  private async syncWhenDeclared(): Promise<void> {
    try {
      let missing = await this.sync();
      for (let left = TRIES; missing.length > 0 && left > 0; left--) {
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
        missing = await this.sync();
      }
      if (missing.length > 0) this.logger.warn(`Staff roles name undeclared policies: ${missing.join(", ")}`);
    } catch (error) {
      this.logger.error(`The staff roles could not be put right: ${String(error)}`);
    }
  }
}
