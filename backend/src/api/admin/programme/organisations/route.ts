import { createRoute, listRoute } from "../record-routes";

export const GET = listRoute("organisations");
export const POST = createRoute("organisations");
