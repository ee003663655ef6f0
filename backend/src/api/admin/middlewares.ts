import type { MiddlewareRoute } from "@medusajs/framework/http";
import { refreshRoles } from "./refresh-roles";

/** Over everything of /admin; without a method it runs before core's own policy checks. */
export const adminMiddlewares: MiddlewareRoute[] = [{ matcher: "/admin", middlewares: [refreshRoles] }];
