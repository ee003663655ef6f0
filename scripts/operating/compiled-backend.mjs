import { createRequire } from "node:module";
import path from "node:path";
import { backendFolder } from "../services/applications.mjs";

/** A Knex connection, which is handed on to the compiled backend as it is. @typedef {{ destroy(): Promise<void> }} Database */

/**
 * A module of the compiled backend, and a connection of its kind to the database. No application is started.
 * @param {import("../services/settings.mjs").Settings} settings
 */
export function compiledBackend(settings) {
  const load = createRequire(path.join(backendFolder(settings), "package.json"));
  return {
    /** @param {string} file  below src, without its ending */
    load: (file) => load(`./src/${file}.js`),
    /**
     * @param {string} databaseUrl
     * @returns {Database}
     */
    connect: (databaseUrl) => {
      const { knex } = load("@medusajs/framework/mikro-orm/knex");
      return knex({ client: "pg", connection: databaseUrl, pool: { min: 0, max: 2 } });
    },
  };
}
