import type { ListCatalogueQuery, SearchNote } from "@chumchon/contracts";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CATALOGUE_SEARCH_MODULE } from "../modules/catalogue-search";
import type CatalogueSearchService from "../modules/catalogue-search/service";
import { filtersOf } from "./catalogue-question";

/** Counts a question that found nothing as it was asked, for staff to teach the search. Nobody waits for it. */
export function noteMiss(
  container: MedusaContainer,
  query: ListCatalogueQuery,
  note: SearchNote | null,
): void {
  const isMiss = note !== null && ["nothing", "some_words"].includes(note.matched);
  if (!isMiss || query.offset > 0 || Object.keys(filtersOf(query)).length > 0) return;
  container
    .resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE)
    .noteMiss(query.q ?? "")
    .catch((error: unknown) =>
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`catalogue: a miss is not noted: ${String(error)}`),
    );
}
