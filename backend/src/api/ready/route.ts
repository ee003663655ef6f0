import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ownMigrations, type Readiness, readReadiness } from "../../operating/readiness";

let migrations: string[] | undefined;

/**
 * Whether this process may be sent requests; 503 takes it out of the row. `/health` only says that it lives. What lags
 * is told, and takes nobody out: another process would lag too.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse<Readiness>) => {
  migrations ??= ownMigrations();
  const readiness = await readReadiness(
    req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    migrations,
  );
  res.setHeader("Cache-Control", "no-store");
  res.status(readiness.ready ? 200 : 503).json(readiness);
};
