import { portalFileQuery } from "@chumchon/contracts";
import { refusedFile } from "../../../modules/private-file/file-errors";
import { privateFileLimits } from "../../../modules/private-file/limits";
import { uploadPrivateFileWorkflow } from "../../../workflows/private-file/upload-private-file";
import { readBody } from "../../read-body";
import { queryOf } from "../../validate";
import { answering, portalOf } from "../portal-request";

/** Takes a photo or a slip in, as the group's own; a claim names it afterwards. */
export const POST = answering(async (req, res) => {
  const { purpose, name } = queryOf(req, portalFileQuery);
  const { groupId, actor } = portalOf(req);
  const bytes = await readBody(req, privateFileLimits.file);
  if (!bytes) throw refusedFile("file_too_large", purpose, privateFileLimits);
  const { result } = await uploadPrivateFileWorkflow(req.scope).run({
    input: { content: bytes.toString("base64"), purpose, name, group_id: groupId, actor },
  });
  res.status(201).json({ file: result });
});
