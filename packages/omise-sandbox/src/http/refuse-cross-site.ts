import type { MiddlewareHandler } from "hono";

/** A page of another site must not press the sandbox's buttons; browsers say where a request comes from. */
export const refuseCrossSite: MiddlewareHandler = async (c, next) => {
  if (c.req.method === "POST" && c.req.header("sec-fetch-site") === "cross-site") {
    return c.text("this button works on the sandbox's own pages only", 403);
  }
  return next();
};
