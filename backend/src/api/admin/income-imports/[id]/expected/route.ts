import { expectImportBody } from "@chumchon/contracts";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { bodyOf } from "../../../../validate";
import { answerAct } from "../../act";

/** What staff expect the figures to be. */
export const POST = (req: MedusaRequest, res: MedusaResponse) =>
  answerAct(req, res, { act: "expect", ...bodyOf(req, expectImportBody) });
