import { type PrivateFile, uploadPrivateFileQuery } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { filePurposes, resourceOf } from "../../../modules/private-file/domain/file-purpose";
import { refusedFile } from "../../../modules/private-file/file-errors";
import { privateFileLimits } from "../../../modules/private-file/limits";
import { uploadPrivateFileWorkflow } from "../../../workflows/private-file/upload-private-file";
import { auditActorOf } from "../../audit-actor-of";
import { readBody } from "../../read-body";
import { queryOf } from "../../validate";
import { requirePermission } from "../require-permission";

/** Takes a file in; what it is for decides who may send it, of which kind and how large. */
export const POST = async (req: MedusaRequest, res: MedusaResponse<{ file: PrivateFile }>) => {
  const { purpose, name, group_id } = queryOf(req, uploadPrivateFileQuery);
  await requirePermission(req, resourceOf(purpose), "create");
  const bytes = await readBody(req, privateFileLimits[filePurposes[purpose].sizeLimit]);
  if (!bytes) throw refusedFile("file_too_large", purpose, privateFileLimits);
  const { result } = await uploadPrivateFileWorkflow(req.scope).run({
    input: {
      content: bytes.toString("base64"),
      purpose,
      name,
      group_id: group_id ?? null,
      ...auditActorOf(req),
    },
  });
  res.status(201).json({ file: result });
};
