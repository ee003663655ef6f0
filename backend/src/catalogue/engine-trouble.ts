import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CATALOGUE_SEARCH_MODULE } from "../modules/catalogue-search";
import type { EngineBook, TroubleReason } from "../modules/catalogue-search/engine-book";
import type CatalogueSearchService from "../modules/catalogue-search/service";

/** It did not answer within the time that its caller had. */
export class TooSlowError extends Error {}

/** What the engine's own codes mean to staff; https://www.meilisearch.com/docs/reference/errors/error_codes */
const reasonOfCode: Record<string, TroubleReason> = {
  invalid_api_key: "key_refused",
  missing_authorization_header: "key_refused",
  missing_master_key: "key_refused",
  index_not_found: "index_gone",
  no_space_left_on_device: "disk_full",
  bad_request: "version",
  not_found: "version",
};

export function troubleReason(error: unknown): TroubleReason {
  const chain: { code?: unknown; name?: unknown; type?: unknown; message?: unknown }[] = [];
  for (let each: unknown = error; each instanceof Object; each = (each as { cause?: unknown }).cause) {
    chain.push(each);
  }
  // The engine's own word first; a failed task carries it as its cause.
  const code = chain.map((each) => reasonOfCode[String(each.code)]).find((reason) => reason !== undefined);
  if (code) return code;
  const names = chain.map((each) => each.name);
  if (error instanceof TooSlowError || names.some((name) => /TimeOutError$/.test(String(name))))
    return "slow";
  const isCutOff = chain.some((each) => each.message === "fetch failed");
  // It was not there when its index should have been made.
  if (isCutOff || isNeverBuilt(error) || names.includes("MeilisearchRequestError")) return "unreachable";
  if (chain.some((each) => each.type === "not_found")) return "index_gone";
  return chain.some((each) => String(each.message).includes("failed:")) ? "task_failed" : "other";
}

/** The Search Module's words (2.21.2) for an index of which no build was ever finished. */
const isNeverBuilt = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("has no active version yet");

/** Tells staff, on the page of the search and in the log. Telling is never what fails a shopper's question. */
export async function noteTrouble(
  container: MedusaContainer,
  index: string,
  error: unknown,
  hasMissed: boolean,
): Promise<void> {
  const reason = troubleReason(error);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.warn(`catalogue: ${index} is in trouble (${reason}), PostgreSQL answers: ${String(error)}`);
  forgetMissed();
  try {
    const book = engineBook(container);
    // Why it was not built is known from who tried, and better than from who asks.
    const isKnown = isNeverBuilt(error) && (await book.troubles()).some((each) => each.index_name === index);
    if (!isKnown) await book.noteTrouble(index, reason, hasMissed);
  } catch (failure) {
    logger.error(`catalogue: the trouble of ${index} is not noted: ${String(failure)}`);
  }
}

export const engineBook = (container: MedusaContainer): EngineBook =>
  container.resolve<CatalogueSearchService>(CATALOGUE_SEARCH_MODULE).engines;

const MISSED_FRESH_MS = 250;
let missed: { at: number; indexes: Promise<ReadonlySet<string>> } | undefined;

/** The engines that changes went past, here or in another process; asked of the database at most four times a second. */
export function enginesThatMissed(container: MedusaContainer): Promise<ReadonlySet<string>> {
  if (!missed || Date.now() - missed.at >= MISSED_FRESH_MS) {
    const indexes = engineBook(container)
      .troubles()
      .then((rows) => new Set(rows.filter((row) => row.has_missed).map((row) => row.index_name)));
    indexes.catch(forgetMissed);
    missed = { at: Date.now(), indexes };
  }
  return missed.indexes;
}

export function forgetMissed(): void {
  missed = undefined;
}
