import { createRoute, listRoute } from "../record-routes";

export const GET = listRoute("cohorts");
export const POST = createRoute("cohorts");
