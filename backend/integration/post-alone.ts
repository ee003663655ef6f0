import { knex } from "@medusajs/framework/mikro-orm/knex";
import { ImportBook } from "../src/modules/revenue/import-book/import-book";

/** A process of its own that posts one import and ends: what a test kills. Arguments: address of the database, id. */
const [databaseUrl = "", id = ""] = process.argv.slice(2);
const connection = knex({ client: "pg", connection: databaseUrl, pool: { min: 0, max: 3 } });
void new ImportBook(connection).post(id).finally(() => connection.destroy());
