import { caseRoute } from "../../case-route";

export const POST = caseRoute("bank_refund");
