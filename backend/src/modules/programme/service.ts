import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils";
import { Cohort } from "./models/cohort";
import { GroupNote } from "./models/group-note";
import { Organisation } from "./models/organisation";
import { StandardsWork } from "./models/standards-work";
import { StudyVisit } from "./models/study-visit";
import { Training } from "./models/training";
import { RecordBook } from "./record-book";

/** Records are written through `records` only; what is generated here is for reading. */
export default class ProgrammeService extends MedusaService({
  Cohort,
  Organisation,
  Training,
  StandardsWork,
  StudyVisit,
  GroupNote,
}) {
  readonly records: RecordBook;

  constructor(container: Record<string, unknown>) {
    // biome-ignore lint/complexity/noArguments: the generated constructor takes whatever the framework passes
    super(...arguments);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    this.records = new RecordBook(container[ContainerRegistrationKeys.PG_CONNECTION] as Knex);
  }
}
