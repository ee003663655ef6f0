import { chooseSheetBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { bodyOf } from "../../../../validate";
import { answerAct } from "../../act";

/** Takes another sheet of the workbook; what was read before is put away. */
export const POST = (req: MedusaRequest, res: MedusaResponse) =>
  answerAct(req, res, { act: "choose_sheet", ...bodyOf(req, chooseSheetBody) });
