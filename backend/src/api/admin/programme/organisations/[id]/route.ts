import { readRoute, updateRoute } from "../../record-routes";

export const GET = readRoute("organisations");
export const POST = updateRoute("organisations");
