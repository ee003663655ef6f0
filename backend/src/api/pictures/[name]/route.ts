import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { env } from "../../../env";
import { GROUP_PRODUCT_MODULE } from "../../../modules/group-product";
import type GroupProductService from "../../../modules/group-product/service";
import { findPictures } from "./find-pictures";

const pictureName = /^[a-z0-9][a-z0-9-]{0,79}\.webp$/;
/** Names that `takePicture` makes. */
const ofGroups = /^p-[0-9a-f]{32}\.webp$/;
const year = 365 * 24 * 60 * 60;
const folder = findPictures(env.PICTURES_DIR, process.cwd());
const kept = {
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": `public, max-age=${year}, immutable`,
};

/**
 * A picture of goods or groups. A changed picture gets a new name, so a browser may keep it for ever. What groups sent
 * is also there as AVIF, for browsers that say that they read it.
 */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const name = req.params.name ?? "";
  const missing = () =>
    res
      .status(404)
      .json({ type: "not_found", code: "picture_not_found", message: "There is no such picture." });
  if (ofGroups.test(name)) {
    if (!(await sendOfGroup(req, res, name))) missing();
    return;
  }
  if (folder === null || !pictureName.test(name)) return void missing();
  const headers = { ...kept, "Content-Type": "image/webp" };
  res.sendFile(name, { root: folder, cacheControl: false, headers }, (problem) => {
    if (problem && !res.headersSent) missing();
  });
};

async function sendOfGroup(req: MedusaRequest, res: MedusaResponse, name: string): Promise<boolean> {
  const products: GroupProductService = req.scope.resolve(GROUP_PRODUCT_MODULE);
  const picture = await products.findPicture(name);
  if (!picture) return false;
  const asAvif = String(req.headers.accept ?? "").includes("image/avif");
  const bytes = await req.scope.resolve(Modules.FILE).getAsBuffer(asAvif ? picture.avif : picture.webp);
  res.set({ ...kept, Vary: "Accept", "Content-Type": asAvif ? "image/avif" : "image/webp" });
  res.send(bytes);
  return true;
}
