import { previewImportBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { bodyOf } from "../../../../validate";
import { answerAct } from "../../act";

/** Reads the whole sheet with this mapping; nothing is posted. */
export const POST = (req: MedusaRequest, res: MedusaResponse) =>
  answerAct(req, res, { act: "preview", ...bodyOf(req, previewImportBody) });
