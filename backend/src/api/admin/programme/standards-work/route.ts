import { createRoute, listRoute } from "../record-routes";

export const GET = listRoute("standards-work");
export const POST = createRoute("standards-work");
