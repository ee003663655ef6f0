import {
  ApiLoader,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MedusaStoreRequest,
} from "@medusajs/framework/http";
import { answerKept } from "./store/catalogue/answer-kept";

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown;
type KeyContext = MedusaStoreRequest["publishable_key_context"];

/** A key that is revoked opens nothing any more after this. */
const BELIEVED_MS = 2_000;
const MOST_KEYS = 100;
const HEADER = "x-publishable-api-key";

/**
 * Core asks the database for the publishable key at every request of the store, which costs more than most answers.
 * Here what it found is believed for two seconds; and an answer of the catalogue that is kept for this version is given
 * at once. Through the place where core lets its middlewares be wrapped (`ApiLoader.traceMiddleware`, 2.21.2): should
 * another wrapper take it, everything still works, as slowly as core does.
 */
export function rememberStoreKey(): void {
  const outer = ApiLoader.traceMiddleware;
  ApiLoader.traceMiddleware = (handler, route) => {
    const wrapped = outer ? outer(handler, route) : handler;
    // Core does not export it.
    const isKeyCheck = handler.name === "ensurePublishableApiKeyMiddleware" && route.route === "/store";
    return isKeyCheck ? (remembering(wrapped as Handler) as typeof wrapped) : wrapped;
  };
}

function remembering(check: Handler): Handler {
  const known = new Map<string, { at: number; context: KeyContext }>();
  return async (req, res, next) => {
    const key = req.get(HEADER) ?? "";
    const memo = known.get(key);
    if (memo && Date.now() - memo.at < BELIEVED_MS) {
      (req as MedusaStoreRequest).publishable_key_context = memo.context;
      try {
        if (await answerKept(req, res)) return;
      } catch (error) {
        return next(error);
      }
      return next();
    }
    await check(req, res, (error?: unknown) => {
      known.delete(key);
      if (error === undefined) {
        if (known.size >= MOST_KEYS) known.clear();
        known.set(key, { at: Date.now(), context: (req as MedusaStoreRequest).publishable_key_context });
      }
      next(error as Error);
    });
  };
}
