/** Nothing to serve: the module exists for its migration. */
export default class SearchCatalogueService {}
