import type { RequestListener, Server } from "node:http";
import {
  ApiLoader,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MedusaStoreRequest,
} from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { answerAtFrontDoor, isForFrontDoor } from "./store/catalogue/front-door";

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown;
type KeyContext = MedusaStoreRequest["publishable_key_context"];
type Memo = { at: number; context: KeyContext; scope: MedusaContainer };

/** A key that is revoked opens nothing any more after this. */
const BELIEVED_MS = 2_000;
/** After this one request has it checked again, while the others still believe it: or they all would at once. */
const CHECKED_AGAIN_MS = 1_000;
const MOST_KEYS = 100;
const HEADER = "x-publishable-api-key";

/**
 * Core asks the database for the publishable key at every request of the store, which costs more than most answers.
 * Here what it found is believed for two seconds; and with such a key the catalogue is answered before core's
 * middlewares. Through the place where core lets its middlewares be wrapped (`ApiLoader.traceMiddleware`, 2.21.2):
 * should another wrapper take it, everything still works, as slowly as core does.
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
  const known = new Map<string, Memo>();
  const servers = new WeakSet<Server>();
  const checking = new Set<string>();
  const knownFor = (key: string, ms: number) => {
    const memo = known.get(key);
    return memo && Date.now() - memo.at < ms ? memo : undefined;
  };
  const believed = (key: string) => {
    if (knownFor(key, CHECKED_AGAIN_MS) || checking.has(key)) return knownFor(key, BELIEVED_MS);
    if (known.has(key)) checking.add(key);
    return undefined;
  };
  return async (req, res, next) => {
    const key = req.get(HEADER) ?? "";
    const memo = knownFor(key, CHECKED_AGAIN_MS);
    if (memo) {
      (req as MedusaStoreRequest).publishable_key_context = memo.context;
      return next();
    }
    await check(req, res, (error?: unknown) => {
      known.delete(key);
      checking.delete(key);
      if (error === undefined) {
        if (known.size >= MOST_KEYS) {
          known.clear();
          checking.clear();
        }
        const context = (req as MedusaStoreRequest).publishable_key_context;
        known.set(key, { at: Date.now(), context, scope: req.scope });
        // Node keeps the server of a connection there; it has no name in its types.
        const { server } = req.socket as { server?: Server };
        if (server && !servers.has(server)) {
          servers.add(server);
          openFrontDoor(server, believed);
        }
      }
      next(error as Error);
    });
  };
}

/** From now on the catalogue's questions are looked at before the application sees them. */
function openFrontDoor(server: Server, believed: (key: string) => Memo | undefined): void {
  // The first listener is the application; the others only watch connections.
  const [application, ...watchers] = server.listeners("request") as RequestListener[];
  if (!application) return;
  server.removeAllListeners("request");
  server.on("request", (req, res) => {
    const toCore = () => void application.call(server, req, res);
    const key = req.headers[HEADER];
    const memo = typeof key === "string" && isForFrontDoor(req) ? believed(key) : undefined;
    if (!memo) return toCore();
    answerAtFrontDoor(req, res, memo.scope).then(
      (isAnswered) => {
        if (!isAnswered) toCore();
      },
      // Core asks again, and says what went wrong in its own way.
      () => {
        if (!res.headersSent) toCore();
      },
    );
  });
  for (const watcher of watchers) server.on("request", watcher);
}
