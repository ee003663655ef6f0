import { readRoute, updateRoute } from "../../record-routes";

export const GET = readRoute("cohorts");
export const POST = updateRoute("cohorts");
