import { Module } from "@medusajs/framework/utils";
import SearchCatalogueService from "./service";

export const SEARCH_CATALOGUE_MODULE = "searchCatalogue";

/**
 * What the catalogue's text search needs in the database. It has no rows of its own: core's search provider reads
 * the configuration `medusa_search_simple` and creates only the English one.
 */
export default Module(SEARCH_CATALOGUE_MODULE, { service: SearchCatalogueService });
