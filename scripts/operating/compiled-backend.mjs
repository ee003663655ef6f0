import { createRequire } from "node:module";
import path from "node:path";
import { backendFolder } from "../services/applications.mjs";

/** A Knex connection, which is handed on to the compiled backend as it is. @typedef {{ destroy(): Promise<void> }} Database */

/**
 * A module of the compiled backend, and a connection of its kind to the database. No application is started.
 * @param {import("../services/settings.mjs").Settings} settings
 */
export function compiledBackend(settings) {
  // The backend checks its settings when it is loaded; a command is no server, so that it needs no server's secrets.
  Object.assign(process.env, { DEPLOYMENT: "demo", OMISE_SECRET_KEY: "", OMISE_PUBLIC_KEY: "" });
  const load = createRequire(path.join(backendFolder(settings), "package.json"));
  return {
    /** @param {string} file  below src, without its ending */
    load: (file) => load(`./src/${file}.js`),
    /**
     * @param {string} databaseUrl
     * @param {number} [connections]
     * @returns {Database}
     */
    connect: (databaseUrl, connections = 2) => {
      const { knex } = load("@medusajs/framework/mikro-orm/knex");
      return knex({ client: "pg", connection: databaseUrl, pool: { min: 0, max: connections } });
    },
  };
}
