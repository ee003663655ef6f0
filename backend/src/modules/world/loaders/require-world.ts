import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { LoaderOptions } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

export type WorldOptions = {
  /** Set for servers: they refuse a database that was never loaded. Migrations and loading itself must not ask. */
  required?: boolean;
  /** A live deployment refuses the sample world. */
  live?: boolean;
};

/**
 * @throws at start, saying what to run, when a server would speak for a database without a world, or a live one for
 * sample data.
 */
export default async function requireWorld({
  container,
  options,
}: LoaderOptions<WorldOptions>): Promise<void> {
  if (!options?.required) return;
  const pg = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const kind = (await pg("world").whereNull("deleted_at").first("kind"))?.kind as string | undefined;
  const problem = refusalOf(kind, options.live === true);
  if (problem) throw new Error(problem);
}

/** Why a server may not serve this world; undefined when it may. */
export function refusalOf(kind: string | undefined, live: boolean): string | undefined {
  if (kind === undefined) {
    return "This database has no world yet. Load the sample world with `npm start`, or begin a real one with `pnpm world init --real`.";
  }
  if (live && kind === "sample") {
    return "A live deployment refuses the sample world. Give it a database of its own and run `pnpm world init --real`.";
  }
  return undefined;
}
