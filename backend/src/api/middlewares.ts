import { defineMiddlewares } from "@medusajs/framework/http";
import { cartAddressMiddlewares } from "./store/carts/[id]/address/middlewares";
import { storeCatalogueMiddlewares } from "./store/catalogue/middlewares";
import { storeMiddlewares } from "./store/middlewares";

/** Every route folder keeps its own list (`middlewares.ts` beside its routes); this is the one place that joins them. */
export default defineMiddlewares({
  routes: [...storeMiddlewares, ...cartAddressMiddlewares, ...storeCatalogueMiddlewares],
});
