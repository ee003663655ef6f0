import { knex } from "@medusajs/framework/mikro-orm/knex";

/**
 * A database without tables for the tests of one module, whose runner makes the tables itself. The server copies a
 * migrated database into every other one that is made.
 */
export function emptyDatabase(purpose: string) {
  const name = `chumchon-${purpose}-${process.pid}`;
  const drop = () => onServer(`drop database if exists "${name}" with (force)`);
  return {
    name,
    drop,
    async make() {
      await drop();
      await onServer(`create database "${name}" template template0`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const { DB_PORT, DB_USERNAME: user, DB_PASSWORD: password } = process.env;
  const server = knex({
    client: "pg",
    connection: { host: "127.0.0.1", port: Number(DB_PORT), user, password, database: "postgres" },
  });
  try {
    await server.raw(statement);
  } finally {
    await server.destroy();
  }
}
