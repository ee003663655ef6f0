import { defineLink } from "@medusajs/framework/utils";
import StockLocationModule from "@medusajs/medusa/stock-location";
import EnterpriseGroupModule from "../modules/enterprise-group";

/**
 * Where the group's goods lie: one to one. Core would take stock from any location of the channel, so an item
 * has a level at its group's location only.
 */
export default defineLink(
  EnterpriseGroupModule.linkable.enterpriseGroup,
  StockLocationModule.linkable.stockLocation,
);
