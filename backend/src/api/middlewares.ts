import { defineMiddlewares } from "@medusajs/framework/http";

/** Every route folder keeps its own list (`middlewares.ts` beside its routes); this is the one place that joins them. */
export default defineMiddlewares({ routes: [] });
