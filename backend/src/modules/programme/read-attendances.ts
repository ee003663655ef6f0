import type { trainingTopics } from "@chumchon/contracts";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

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

/**
 * Which group came to which training, the latest training first.
 * @param pg the connection, or the snapshot of a report
 */
export async function readAttendances(
  pg: Knex,
  { trainingId, topic, groupId }: AttendanceFilter,
): Promise<Attendance[]> {
  const { rows } = await pg.raw<{ rows: Attendance[] }>(
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
