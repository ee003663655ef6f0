import { actOnImportBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { actOnImportWorkflow } from "../../../../../workflows/income-import/act-on-import";
import { postImportWorkflow } from "../../../../../workflows/income-import/post-import";
import { auditActorOf } from "../../../../audit-actor-of";
import { bodyOf } from "../../../../validate";
import { readDetail } from "../../import-answer";

/**
 * Approves as a second person and begins to post. The answer does not wait for the end: the page asks how far it is,
 * and a job goes on with it should this process die.
 */
export const POST = async (req: MedusaRequest, res: MedusaResponse) => {
  const id = req.params.id ?? "";
  const { revision } = bodyOf(req, actOnImportBody);
  await actOnImportWorkflow(req.scope).run({ input: { act: "approve", id, revision, ...auditActorOf(req) } });
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  postImportWorkflow(req.scope)
    .run({ input: { id } })
    .catch((error: unknown) => logger.error(`posting import ${id} is left to the job: ${String(error)}`));
  res.status(202).json({ import: await readDetail(req.scope, id) });
};
