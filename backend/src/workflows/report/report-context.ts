import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Lang } from "../../documents/page-frame";
import { definitionsOf, incomeDefinition } from "../../modules/revenue/domain/income-definition";
import { printSeal } from "../../modules/revenue/domain/printed-seal";
import { createIncomeSeals } from "../../modules/revenue/income-seals";
import { WORLD_MODULE } from "../../modules/world";
import type WorldService from "../../modules/world/service";
import { type ProgrammeGroup, readProgrammeGroups } from "../revenue/read-programme-groups";
import { type ReportWords, reportWords } from "./report-words";

export interface NamedGroup extends ProgrammeGroup {
  readonly name: string;
  readonly nameEn: string | null;
  readonly code: string | null;
  readonly registrationNo: string | null;
  readonly kind: "community_enterprise" | "network" | "not_registered";
  readonly status: "active" | "paused" | "suspended";
  /** Handle of the product category that it stands for. */
  readonly category: string;
}

/** What every report needs to know, all of it of one moment. */
export interface ReportContext {
  /** One snapshot: repeatable read, read only. */
  readonly pg: Knex;
  readonly lang: Lang;
  readonly words: ReportWords;
  readonly groups: readonly NamedGroup[];
  readonly nameOf: (groupId: string) => string;
  readonly asOf: Date;
  readonly seal: string | null;
  readonly isSample: boolean;
}

/** Opens the snapshot for as long as `use` takes. */
export async function withReportContext<T>(
  container: MedusaContainer,
  lang: Lang,
  use: (context: ReportContext) => Promise<T>,
): Promise<T> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const world: WorldService = container.resolve(WORLD_MODULE);
  const [kind, groups] = [await world.getKind(), await readNamedGroups(container)];
  const names = new Map(
    groups.map((group) => [group.id, lang === "en" ? (group.nameEn ?? group.name) : group.name]),
  );
  return await knex.transaction(
    async (pg) => {
      const { rows } = await pg.raw<{ rows: { as_of: Date }[] }>("select now() as as_of");
      const seal = await createIncomeSeals(pg).latest();
      return await use({
        ...{ pg, lang, groups, words: reportWords[lang], isSample: kind === "sample" },
        nameOf: (groupId) => names.get(groupId) ?? groupId,
        asOf: rows[0]?.as_of ?? new Date(),
        seal: seal ? printSeal(seal) : null,
      });
    },
    { isolationLevel: "repeatable read", readOnly: true },
  );
}

async function readNamedGroups(container: MedusaContainer): Promise<NamedGroup[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "enterprise_group",
    fields: ["id", "name", "name_en", "code", "registration_no", "kind", "status", "category"],
  });
  const known = new Map((await readProgrammeGroups(container)).map((group) => [group.id, group]));
  return data.flatMap((group) => {
    const facts = known.get(group.id);
    if (!facts) return [];
    return [
      {
        ...facts,
        name: group.name,
        nameEn: group.name_en ?? null,
        code: group.code ?? null,
        registrationNo: group.registration_no ?? null,
        ...{ kind: group.kind, status: group.status, category: group.category },
      },
    ];
  });
}

/** How it is counted, with the versions that are in force in the period, and the latest seal. */
export function notesOf(
  { lang, words, seal }: Pick<ReportContext, "lang" | "words" | "seal">,
  period: { from?: string | undefined; to?: string | undefined } = {},
): { notes: string[]; footnote: string } {
  const versions = definitionsOf(period);
  return {
    notes: [
      ...versions.map((each) => `${words.definition(each.version)}: ${each[lang]}`),
      ...(seal ? [words.sealNote(seal)] : []),
    ],
    footnote: [
      words.definition(versions.map(({ version }) => version).join(", ") || incomeDefinition.version),
      ...(seal ? [words.seal(seal)] : []),
    ].join(" · "),
  };
}
