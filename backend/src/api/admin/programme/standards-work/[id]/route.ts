import { readRoute, updateRoute } from "../../record-routes";

export const GET = readRoute("standards-work");
export const POST = updateRoute("standards-work");
