import { actWithReasonBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { bodyOf } from "../../../../validate";
import { answerAct } from "../../act";

/** Takes back everything that the import posted, as one reversal. */
export const POST = (req: MedusaRequest, res: MedusaResponse) =>
  answerAct(req, res, { act: "undo", ...bodyOf(req, actWithReasonBody) });
