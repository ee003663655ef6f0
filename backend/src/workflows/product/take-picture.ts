import { randomBytes } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows";
import { GROUP_PRODUCT_MODULE } from "../../modules/group-product";
import type GroupProductService from "../../modules/group-product/service";
import { sniffFileKind } from "../../modules/private-file/domain/file-kind";
import { PortalRefusal } from "../portal-access/portal-refusal";
import { type DrawnPicture, drawPicture } from "./draw-picture";

const photoKinds: readonly string[] = ["jpeg", "png", "webp"];

/**
 * Takes a photo of goods into the File Module.
 * @throws PortalRefusal 400 `photo_not_readable`: no JPEG, PNG or WebP by its contents, or broken
 */
export async function takePicture(container: MedusaContainer, photo: { groupId: string; bytes: Buffer }) {
  const drawn = await drawPhoto(photo.bytes);
  const name = `p-${randomBytes(16).toString("hex")}.webp`;
  const files = [
    { filename: name, mimeType: "image/webp", bytes: drawn.webp },
    { filename: name.replace(/webp$/, "avif"), mimeType: "image/avif", bytes: drawn.avif },
  ];
  const { result } = await uploadFilesWorkflow(container).run({
    input: {
      files: files.map(({ bytes, ...file }) => ({
        ...file,
        content: bytes.toString("base64"),
        access: "public" as const,
      })),
    },
  });
  const products: GroupProductService = container.resolve(GROUP_PRODUCT_MODULE);
  const { width, height } = drawn;
  await products.createProductPictures({
    name,
    group_id: photo.groupId,
    webp_id: result[0]?.id ?? "",
    avif_id: result[1]?.id ?? "",
    width,
    height,
  });
  return { path: `/pictures/${name}`, width, height };
}

async function drawPhoto(bytes: Buffer): Promise<DrawnPicture> {
  if (!photoKinds.includes(sniffFileKind(bytes) ?? "")) throw notReadable();
  try {
    return await drawPicture(bytes);
  } catch {
    // Whatever the decoder says of these bytes: it is no picture that the shop could show.
    throw notReadable();
  }
}

const notReadable = () =>
  new PortalRefusal(
    400,
    "photo_not_readable",
    "ไฟล์นี้ไม่ใช่รูปถ่ายหรือเปิดไม่ได้ กรุณาถ่ายใหม่หรือเลือกรูปแบบ JPEG, PNG หรือ WebP",
  );
