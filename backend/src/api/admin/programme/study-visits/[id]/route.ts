import { readRoute, updateRoute } from "../../record-routes";

export const GET = readRoute("study-visits");
export const POST = updateRoute("study-visits");
