import { createRoute, listRoute } from "../record-routes";

export const GET = listRoute("study-visits");
export const POST = createRoute("study-visits");
