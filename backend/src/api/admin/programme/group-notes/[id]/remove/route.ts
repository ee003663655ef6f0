import { removeRoute } from "../../../record-routes";

export const POST = removeRoute("group-notes");
