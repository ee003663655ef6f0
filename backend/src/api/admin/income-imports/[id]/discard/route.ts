import { actOnImportBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { bodyOf } from "../../../../validate";
import { answerAct } from "../../act";

/** Throws a draft away. */
export const POST = (req: MedusaRequest, res: MedusaResponse) =>
  answerAct(req, res, { act: "discard", ...bodyOf(req, actOnImportBody) });
