import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { isLockTimeout } from "../../../modules/locking-lease/lock-timeout";
import { REVENUE_MODULE } from "../../../modules/revenue";
import type { DraftGroup } from "../../../modules/revenue/domain/import/read-group-rows";
import type { ImportJournal } from "../../../modules/revenue/import-book/import-acts";
import type { ImportRecord } from "../../../modules/revenue/import-book/import-record";
import type RevenueService from "../../../modules/revenue/service";
import { createGroupsWorkflow } from "../../group/create-groups";
import type { NewGroup } from "../../group/new-group";
import { errorMessage } from "../../payment/error-message";
import { journalOf } from "../journal-of";
import { knownGroups } from "../known-groups";

export const postImportStepId = "post-income-import";

/** The shortest that a lock is waited for. */
const LOCK_SECONDS = 1;

const system = { actor: { type: "system" as const, id: null } };

export const postImportStep = createStep(postImportStepId, async ({ id }: { id: string }, { container }) => {
  const { imports }: RevenueService = container.resolve(REVENUE_MODULE);
  const record = await imports.read(id);
  if (record?.state !== "approved") return new StepResponse("not_approved");
  const journal = journalOf(container, system);
  try {
    if (record.kind === "income") return new StepResponse(await imports.post(id, journal));
    return new StepResponse(await postRegister(container, id, journal));
  } catch (error) {
    // Somebody else is posting it, or holds what it needs: the job looks again in a minute.
    if (isLockTimeout(error)) return new StepResponse("busy");
    const why = errorMessage(error);
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`income import ${id} was not posted: ${why}`);
    // The database may be what failed: then the import stays approved and the job tries again.
    await imports.stopPosting(id, why, journal);
    return new StepResponse("failed");
  }
});

/** By one at a time: the job that looks every minute may meet whoever has just approved. */
async function postRegister(
  container: MedusaContainer,
  id: string,
  journal: ImportJournal,
): Promise<"posted" | "not_approved"> {
  const { imports }: RevenueService = container.resolve(REVENUE_MODULE);
  const post = async () => {
    const record = await imports.read(id);
    if (record?.state !== "approved") return "not_approved";
    await imports.markRegisterPosted(id, await makeGroups(container, record), journal);
    return "posted";
  };
  return container.resolve(Modules.LOCKING).execute(`income-import:${id}`, post, { timeout: LOCK_SECONDS });
}

/** A register that was half made by a process that died is made to its end: what is there by name is left alone. */
async function makeGroups(container: MedusaContainer, record: ImportRecord): Promise<number> {
  const { imports }: RevenueService = container.resolve(REVENUE_MODULE);
  const there = new Set((await knownGroups(container)).map((group) => group.name));
  const drafts = (await imports.newGroups(record.id)).filter((draft) => !there.has(draft.name));
  if (drafts.length > 0) {
    await createGroupsWorkflow(container).run({
      input: { groups: drafts.map((draft) => newGroup(draft, record)) },
    });
  }
  return drafts.length;
}

function newGroup({ rowNo: _, publish_income, ...draft }: DraftGroup, record: ImportRecord): NewGroup {
  return {
    ...draft,
    is_sample: record.is_sample,
    consents: publish_income ? ["publish_income"] : [],
    recorded_by: record.submitted_by,
  };
}
