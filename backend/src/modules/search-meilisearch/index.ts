import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import SearchMeilisearchProvider from "./service";

export default ModuleProvider(Modules.SEARCH, { services: [SearchMeilisearchProvider] });
