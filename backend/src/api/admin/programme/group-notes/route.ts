import { createRoute, listRoute } from "../record-routes";

export const GET = listRoute("group-notes");
export const POST = createRoute("group-notes");
