import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import EnterpriseGroupModule from "../modules/enterprise-group";

/**
 * Whose goods these are. A group has many products; a product has one group or none, and without one it is
 * neither listed nor sold. Written by setProductGroupWorkflow only.
 */
export default defineLink(
  { linkable: ProductModule.linkable.product, isList: true },
  { linkable: EnterpriseGroupModule.linkable.enterpriseGroup, filterable: ["id", "handle", "status"] },
);
