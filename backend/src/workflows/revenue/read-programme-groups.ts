import type { FigureCutName } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

export interface ProgrammeGroup {
  readonly id: string;
  readonly tambonCode: string;
  readonly cohortNo: number | null;
  readonly joinedOn: string | null;
}

/** Every group of the register with what figures are cut by. */
export async function readProgrammeGroups(container: MedusaContainer): Promise<ProgrammeGroup[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "tambon_code", "cohort_no", "joined_on"],
  });
  return data.map((group) => ({
    id: group.id,
    tambonCode: group.tambon_code,
    cohortNo: group.cohort_no ?? null,
    joinedOn: group.joined_on ?? null,
  }));
}

export interface GroupChoice {
  readonly amphoe?: string | undefined;
  readonly tambon?: string | undefined;
  readonly cohort_no?: number | undefined;
}

export const isNarrowed = ({ amphoe, tambon, cohort_no }: GroupChoice): boolean =>
  amphoe !== undefined || tambon !== undefined || cohort_no !== undefined;

/** Groups of a place and a cohort; all of them where nothing is chosen. */
export function chooseGroups(groups: readonly ProgrammeGroup[], choice: GroupChoice): ProgrammeGroup[] {
  return groups.filter(
    (group) =>
      (choice.amphoe === undefined || group.tambonCode.startsWith(choice.amphoe)) &&
      (choice.tambon === undefined || group.tambonCode === choice.tambon) &&
      (choice.cohort_no === undefined || group.cohortNo === choice.cohort_no),
  );
}

/** The word that a group counts under in a cut by place or cohort. */
export function labelOf(group: ProgrammeGroup, by: FigureCutName): string | undefined {
  if (by === "amphoe") return group.tambonCode.slice(0, 4);
  if (by === "tambon") return group.tambonCode;
  if (by === "cohort") return group.cohortNo === null ? undefined : String(group.cohortNo);
  return undefined;
}
