import type { ReviewedFacts } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { GROUP_PRODUCT_MODULE } from "../../modules/group-product";
import type GroupProductService from "../../modules/group-product/service";
import { PRIVATE_FILE_MODULE } from "../../modules/private-file";
import type PrivateFileService from "../../modules/private-file/service";
import { foreignPicture } from "./product-refusals";

/**
 * Pictures and photos of certificates have to be the group's own, or on the product already.
 * @throws PortalRefusal 404
 */
export async function checkProductFiles(
  container: MedusaContainer,
  groupId: string,
  wanted: ReviewedFacts,
  known: ReviewedFacts | null,
): Promise<void> {
  const names = wanted.pictures
    .filter((path) => !known?.pictures.includes(path))
    .map((path) => path.replace("/pictures/", ""));
  const products: GroupProductService = container.resolve(GROUP_PRODUCT_MODULE);
  const own = await products.ownPictures(groupId, names);
  if (names.some((name) => !own.has(name))) throw foreignPicture();
  const knownPhotos = known?.certificates.map(({ photo_id }) => photo_id) ?? [];
  const photos = wanted.certificates.flatMap(({ photo_id }) =>
    photo_id && !knownPhotos.includes(photo_id) ? [photo_id] : [],
  );
  if (photos.length === 0) return;
  const files: PrivateFileService = container.resolve(PRIVATE_FILE_MODULE);
  const found = await files.listPrivateFiles(
    { id: photos, group_id: groupId, purpose: "group_document" },
    { select: ["id"], take: photos.length },
  );
  if (found.length < new Set(photos).size) throw foreignPicture();
}
