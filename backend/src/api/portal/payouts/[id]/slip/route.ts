import { GROUP_ORDER_MODULE } from "../../../../../modules/group-order";
import type GroupOrderService from "../../../../../modules/group-order/service";
import { PRIVATE_FILE_MODULE } from "../../../../../modules/private-file";
import type PrivateFileService from "../../../../../modules/private-file/service";
import { notFound } from "../../../../../workflows/portal-access/portal-refusal";
import { logPrivateFileReadingWorkflow } from "../../../../../workflows/private-file/log-private-file-reading";
import { sendPrivateFile } from "../../../../send-private-file";
import { answering, param, portalOf } from "../../../portal-request";

/** The slip of a payout to the group, once it is approved. */
export const GET = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const { payouts }: GroupOrderService = req.scope.resolve(GROUP_ORDER_MODULE);
  const payout = (await payouts.ofGroup(groupId)).find(({ id }) => id === param(req, "id"));
  if (!payout) throw notFound();
  const files: PrivateFileService = req.scope.resolve(PRIVATE_FILE_MODULE);
  const { file, bytes } = await files.read(payout.slipFileId);
  await logPrivateFileReadingWorkflow(req.scope).run({ input: { file, actor, request_id: null } });
  sendPrivateFile(res, file, bytes);
});
