import { createRoute, listRoute } from "../record-routes";

export const GET = listRoute("trainings");
export const POST = createRoute("trainings");
