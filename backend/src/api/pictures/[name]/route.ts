import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { env } from "../../../env";
import { findPictures } from "./find-pictures";

const pictureName = /^[a-z0-9][a-z0-9-]{0,79}\.webp$/;
const year = 365 * 24 * 60 * 60;
const folder = findPictures(env.PICTURES_DIR, process.cwd());

/** A picture of goods or groups. A changed picture gets a new name, so a browser may keep it for ever. */
export const GET = (req: MedusaRequest, res: MedusaResponse) => {
  const name = req.params.name ?? "";
  const missing = () =>
    res
      .status(404)
      .json({ type: "not_found", code: "picture_not_found", message: "There is no such picture." });
  if (folder === null || !pictureName.test(name)) return void missing();
  const headers = {
    "Content-Type": "image/webp",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": `public, max-age=${year}, immutable`,
  };
  res.sendFile(name, { root: folder, cacheControl: false, headers }, (problem) => {
    if (problem && !res.headersSent) missing();
  });
};
