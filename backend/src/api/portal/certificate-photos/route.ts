import { MedusaError } from "@medusajs/framework/utils";
import { PortalRefusal } from "../../../workflows/portal-access/portal-refusal";
import { uploadPrivateFileWorkflow } from "../../../workflows/private-file/upload-private-file";
import { answering, portalOf } from "../portal-request";
import { readPhoto } from "../read-photo";

/** Takes the photo of a certificate; only staff look at it. */
export const POST = answering(async (req, res) => {
  const { groupId, actor } = portalOf(req);
  const content = (await readPhoto(req)).toString("base64");
  const input = { content, purpose: "group_document", actor, group_id: groupId } as const;
  try {
    const { result } = await uploadPrivateFileWorkflow(req.scope).run({ input });
    res.status(201).json({ photo: { id: result.id } });
  } catch (error) {
    if (!MedusaError.isMedusaError(error)) throw error;
    throw new PortalRefusal(
      400,
      "photo_not_readable",
      "ไฟล์นี้ไม่ใช่รูปถ่ายหรือใหญ่เกินไป กรุณาถ่ายใหม่หรือเลือกรูปแบบ JPEG, PNG หรือ WebP",
    );
  }
});
