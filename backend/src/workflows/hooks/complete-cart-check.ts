import type { CartWorkflowDTO, MedusaContainer } from "@medusajs/framework/types";

/** One condition under which a cart may become an order; throws a MedusaError with a stable code when it may not. */
export type CompleteCartCheck = (cart: CartWorkflowDTO, container: MedusaContainer) => Promise<void>;
