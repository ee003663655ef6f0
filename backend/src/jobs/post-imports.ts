import type { MedusaContainer } from "@medusajs/framework/types";
import { inTurn } from "../database/job-turn";
import { REVENUE_MODULE } from "../modules/revenue";
import type RevenueService from "../modules/revenue/service";
import { postImportWorkflow } from "../workflows/income-import/post-import";

/** Posts what was approved and whose posting died with its process. Another process that is posting is left alone. */
async function postImports(container: MedusaContainer): Promise<void> {
  const { imports }: RevenueService = container.resolve(REVENUE_MODULE);
  for (const { id } of await imports.listApproved())
    await postImportWorkflow(container).run({ input: { id } });
}

export default inTurn("post-imports", 60, postImports);

export const config = { name: "post-imports", schedule: "* * * * *" };
