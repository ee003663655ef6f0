import { MAX_PHOTO_BYTES } from "@chumchon/contracts";
import type { MedusaRequest } from "@medusajs/framework/http";
import { PortalRefusal } from "../../workflows/portal-access/portal-refusal";
import { readBody } from "../read-body";

/**
 * The photo that is the request's body.
 * @throws PortalRefusal 413 `photo_too_large`, 400 `photo_missing`
 */
export async function readPhoto(req: MedusaRequest): Promise<Buffer> {
  const bytes = await readBody(req, MAX_PHOTO_BYTES);
  if (!bytes) {
    throw new PortalRefusal(413, "photo_too_large", "รูปใหญ่เกิน 16 MB กรุณาเลือกรูปที่เล็กลงหรือถ่ายใหม่");
  }
  if (bytes.length === 0) {
    throw new PortalRefusal(400, "photo_missing", "ไม่มีรูปในไฟล์นี้ กรุณาถ่ายหรือเลือกรูปใหม่");
  }
  return bytes;
}
