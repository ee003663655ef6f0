import { passportFileQuery } from "@chumchon/contracts";
import { sendPassport } from "../../../../send-passport";
import { queryOf } from "../../../../validate";
import { answering } from "../../../portal-request";
import { ownPassport } from "../../own-passport";

/** The group's own passport as a PDF. */
export const GET = answering(async (req, res) => {
  await sendPassport(res, await ownPassport(req), queryOf(req, passportFileQuery).lang);
});
