import { Module } from "@medusajs/framework/utils";
import watchTables from "./loaders/watch-tables";
import CatalogueSearchService from "./service";

export const CATALOGUE_SEARCH_MODULE = "catalogueSearch";

export default Module(CATALOGUE_SEARCH_MODULE, { service: CatalogueSearchService, loaders: [watchTables] });
