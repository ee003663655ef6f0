import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import SearchCatalogueProvider from "./service";

export default ModuleProvider(Modules.SEARCH, { services: [SearchCatalogueProvider] });
