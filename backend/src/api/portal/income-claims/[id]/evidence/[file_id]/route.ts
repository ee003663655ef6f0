import { PRIVATE_FILE_MODULE } from "../../../../../../modules/private-file";
import type PrivateFileService from "../../../../../../modules/private-file/service";
import { claimOf } from "../../../../../../workflows/income-claim/claim-of-group";
import { notFound } from "../../../../../../workflows/portal-access/portal-refusal";
import { logPrivateFileReadingWorkflow } from "../../../../../../workflows/private-file/log-private-file-reading";
import { sendPrivateFile } from "../../../../../send-private-file";
import { answering, param, portalOf } from "../../../../portal-request";

/** The group's own evidence; like every reading of a private file it is written down. */
export const GET = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const claim = await claimOf(req.scope, param(req, "id"), groupId);
  const known = claim.evidence.find(({ fileId }) => fileId === param(req, "file_id"));
  if (!known) throw notFound();
  const files: PrivateFileService = req.scope.resolve(PRIVATE_FILE_MODULE);
  const { file, bytes } = await files.read(known.fileId);
  await logPrivateFileReadingWorkflow(req.scope).run({ input: { file, actor, request_id: null } });
  sendPrivateFile(res, file, bytes);
});
