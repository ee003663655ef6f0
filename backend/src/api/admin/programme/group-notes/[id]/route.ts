import { readRoute, updateRoute } from "../../record-routes";

export const GET = readRoute("group-notes");
export const POST = updateRoute("group-notes");
