import { takePicture } from "../../../workflows/product/take-picture";
import { answering, portalOf } from "../portal-request";
import { readPhoto } from "../read-photo";

/** Takes a photo of goods; its bytes are the body. Nobody sees it before a product shows it. */
export const POST = answering(async (req, res) => {
  const bytes = await readPhoto(req);
  const picture = await takePicture(req.scope, { groupId: portalOf(req).groupId, bytes });
  res.status(201).json({ picture });
});
