import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** What CPA did for its groups in one calendar year; people are those that were counted, which may be fewer. */
export interface ProgrammeYear {
  readonly trainings: number;
  readonly peopleTrained: number;
  readonly groupsTrained: number;
  readonly studyVisits: number;
  readonly visitors: number;
  readonly standardsReached: number;
  /** Member companies that mentor groups today: a mentorship has no dates. */
  readonly mentoringCompanies: number;
}

const YEAR = "between make_date(:year, 1, 1) and make_date(:year, 12, 31)";

const STATEMENT = `
  with training as (select id from programme_training where deleted_at is null and held_on ${YEAR}),
  attendance as (select group_id, people from programme_attendance join training on training.id = training_id),
  visit as (select people from programme_study_visit where deleted_at is null and visited_on ${YEAR})
  select (select count(*) from training)::int as trainings,
    (select coalesce(sum(people), 0) from attendance)::int as "peopleTrained",
    (select count(distinct group_id) from attendance)::int as "groupsTrained",
    (select count(*) from visit)::int as "studyVisits",
    (select coalesce(sum(people), 0) from visit)::int as visitors,
    (select count(*) from programme_standards_work
      where deleted_at is null and state = 'granted' and ended_on ${YEAR})::int as "standardsReached",
    (select count(distinct organisation_id) from programme_mentorship
      join programme_organisation company on company.id = organisation_id
      where company.deleted_at is null and company.kind = 'member_company')::int as "mentoringCompanies"`;

/** @param year C.E. */
export async function readProgrammeYear(pg: Knex, year: number): Promise<ProgrammeYear> {
  const { rows } = await pg.raw<{ rows: ProgrammeYear[] }>(STATEMENT, { year });
  const [row] = rows;
  if (!row) throw new Error("A count of nothing has a row too");
  return row;
}
