import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PRIVATE_FILE_MODULE } from "../../../../modules/private-file";
import { resourceOf } from "../../../../modules/private-file/domain/file-purpose";
import type PrivateFileService from "../../../../modules/private-file/service";
import { logPrivateFileReadingWorkflow } from "../../../../workflows/private-file/log-private-file-reading";
import { auditActorOf } from "../../../audit-actor-of";
import { sendPrivateFile } from "../../../send-private-file";
import { requirePermission } from "../../require-permission";

/** The file itself, to whose role may see files of its purpose; every reading is in the audit log. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const files: PrivateFileService = req.scope.resolve(PRIVATE_FILE_MODULE);
  const { file, bytes } = await files.read(req.params.id ?? "");
  await requirePermission(req, resourceOf(file.purpose), "read");
  await logPrivateFileReadingWorkflow(req.scope).run({ input: { file, ...auditActorOf(req) } });
  sendPrivateFile(res, file, bytes);
};
