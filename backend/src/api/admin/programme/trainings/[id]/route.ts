import { readRoute, updateRoute } from "../../record-routes";

export const GET = readRoute("trainings");
export const POST = updateRoute("trainings");
