import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils";
import { type AlertAddresses, createAlertAddresses } from "./alert-addresses";
import { type AlertQueue, createAlertQueue } from "./alert-queue";
import { createLineLinkCodes, type LineLinkCodes } from "./line-link-codes";
import { Alert } from "./models/alert";
import { AlertAddress } from "./models/alert-address";

/** Reading is generated; every write is one of the named acts. */
export default class AlertService extends MedusaService({ Alert, AlertAddress }) {
  readonly queue: AlertQueue;
  readonly addresses: AlertAddresses;
  readonly lineCodes: LineLinkCodes;

  constructor(container: Record<string, unknown>) {
    // biome-ignore lint/complexity/noArguments: the generated constructor takes whatever the framework passes
    super(...arguments);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    const pg = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
    this.queue = createAlertQueue(pg);
    this.addresses = createAlertAddresses(pg);
    this.lineCodes = createLineLinkCodes(pg);
  }
}
