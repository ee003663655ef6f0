import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../env";
import { REVENUE_MODULE } from "../modules/revenue/index";
import type RevenueService from "../modules/revenue/service";
import { WORLD_MODULE } from "../modules/world/index";
import type WorldService from "../modules/world/service";
import { createMarket } from "./create-market";
import { createSampleGroups, type MadeSampleGroup } from "./create-sample-groups";
import { createSampleMembers, type MemberLogin } from "./create-sample-members";
import { createSampleProducts } from "./create-sample-products";
import { createSampleStaff, type StaffLogin } from "./create-staff";
import { incomeHistory, parseGroupYearIncome } from "./income-history";
import { refuseUsedDatabase } from "./refuse-used-database";
import { sampleFolder } from "./sample-folder";
import { readSampleTables, type SampleGroup } from "./sample-tables";
import { silenceEvents } from "./silence-events";

/**
 * `medusa exec` of the sample world into an empty database. The first argument, if any, is the file that takes
 * the logins: `{ "staff": [{ email, password, role }], "members": [{ phone, pin, role, group_handle }] }`.
 *
 * @throws Error for a database that has a world or goods already
 */
export default async function loadSampleWorldScript({ container, args }: ExecArgs): Promise<void> {
  const logins = await loadSampleWorld(container);
  const file = args[0];
  if (file) writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
}

/**
 * Everything of the sample world; its world is fixed as the last act. A load that was cut short therefore leaves
 * goods without a world, which no server accepts and the next load refuses.
 */
export async function loadSampleWorld(
  container: MedusaContainer,
): Promise<{ staff: StaffLogin[]; members: MemberLogin[] }> {
  const world: WorldService = container.resolve(WORLD_MODULE);
  await refuseUsedDatabase(container, world);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  silenceEvents(container);
  const folder = sampleFolder();
  const tables = readSampleTables(folder);

  const market = await createMarket(container);
  const groups = await createSampleGroups(container, tables.groups);
  logger.info(`Sample world: ${groups.size} groups`);
  await createSampleProducts(container, tables.products, groups, market);
  logger.info(`Sample world: ${tables.products.length} products`);
  const posted = await postHistory(container, folder, tables.groups, groups);
  logger.info(`Sample world: ${posted} income entries`);
  const staff = await createSampleStaff(container, env.SAMPLE_STAFF_PASSWORD);
  const members = await createSampleMembers(container, env.SAMPLE_MEMBER_PIN, tables.groups, groups);
  await world.fix("sample");
  return { staff, members };
}

async function postHistory(
  container: MedusaContainer,
  folder: string,
  tables: readonly SampleGroup[],
  groups: ReadonlyMap<string, MadeSampleGroup>,
): Promise<number> {
  const csv = readFileSync(join(folder, "sample_income_group_year.csv"), "utf8");
  const entries = incomeHistory(
    tables.map(({ code, category }) => ({ id: groups.get(code)?.id ?? "", code, category })),
    parseGroupYearIncome(csv),
  );
  const revenue: RevenueService = container.resolve(REVENUE_MODULE);
  const { posted } = await revenue.postEntries(entries);
  if (posted !== entries.length)
    throw new Error(`Only ${posted} of ${entries.length} income entries were posted.`);
  return posted;
}
