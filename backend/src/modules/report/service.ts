import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PassportBook } from "./passport-book";
import { ReportBook } from "./report-book";

export default class ReportService {
  /** Reports from the wish to the file. */
  readonly reports: ReportBook;
  /** Income passports of groups. */
  readonly passports: PassportBook;

  constructor(container: Record<string, unknown>) {
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    const knex = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
    this.reports = new ReportBook(knex);
    this.passports = new PassportBook(knex);
  }
}
