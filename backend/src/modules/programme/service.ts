import type { trainingTopics } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils";
import { Cohort } from "./models/cohort";
import { GroupNote } from "./models/group-note";
import { Organisation } from "./models/organisation";
import { StandardsWork } from "./models/standards-work";
import { StudyVisit } from "./models/study-visit";
import { Training } from "./models/training";
import { RecordBook } from "./record-book";

export interface Attendance {
  readonly trainingId: string;
  readonly title: string;
  readonly topic: (typeof trainingTopics)[number];
  /** YYYY-MM-DD, a day in Bangkok. */
  readonly heldOn: string;
  readonly groupId: string;
}

export interface AttendanceFilter {
  readonly trainingId?: string | undefined;
  readonly topic?: string | undefined;
  readonly groupId?: string | undefined;
}

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
  private readonly knex: Knex;

  constructor(container: Record<string, unknown>) {
    // biome-ignore lint/complexity/noArguments: the generated constructor takes whatever the framework passes
    super(...arguments);
    // The framework's container is untyped: this key is the shared PostgreSQL connection.
    this.knex = container[ContainerRegistrationKeys.PG_CONNECTION] as Knex;
    this.records = new RecordBook(this.knex);
  }

  /** Which group came to which training, the latest training first. */
  async attendances({ trainingId, topic, groupId }: AttendanceFilter): Promise<Attendance[]> {
    const { rows } = await this.knex.raw<{ rows: Attendance[] }>(
      `select training.id as "trainingId", training.title, training.topic, training.held_on::text as "heldOn",
         attendance.group_id as "groupId"
       from programme_attendance attendance join programme_training training on training.id = attendance.training_id
       where training.deleted_at is null and (?::text is null or training.id = ?)
         and (?::text is null or training.topic = ?) and (?::text is null or attendance.group_id = ?)
       order by training.held_on desc, training.id, attendance.group_id`,
      [trainingId, trainingId, topic, topic, groupId, groupId].map((each) => each ?? null) as string[],
    );
    return rows;
  }
}
