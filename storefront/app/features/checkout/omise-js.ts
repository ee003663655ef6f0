import type { OmiseCard } from "./card-details";

type OmiseAnswer = { object?: string; id?: string; code?: string; message?: string };
type OmiseGlobal = {
  setPublicKey: (key: string) => void;
  createToken: (
    type: "card",
    card: OmiseCard,
    callback: (status: number, answer: OmiseAnswer) => void,
  ) => void;
};

declare global {
  interface Window {
    Omise?: OmiseGlobal;
  }
}

const OK = 200;
/** The official script itself gives up after 30 seconds. */
const TOKEN_TIMEOUT_MS = 35_000;

let loading: Promise<OmiseGlobal> | undefined;

/** Loads Omise.js once; a failed load is tried again by the next call. */
export function loadOmise(scriptUrl: string): Promise<OmiseGlobal> {
  loading ??= new Promise<OmiseGlobal>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = scriptUrl;
    script.async = true;
    script.onload = () => {
      if (window.Omise === undefined) reject(new Error("Omise.js brought no Omise"));
      else resolve(window.Omise);
    };
    script.onerror = () => reject(new Error("Omise.js did not load"));
    document.head.append(script);
  }).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

export type TokenResult = { ok: true; token: string } | { ok: false; code: string };

/**
 * Sends a card from the browser to Omise and gives its one-time token.
 * @param source `scriptUrl` is where Omise.js comes from
 */
export async function createCardToken(
  card: OmiseCard,
  source: { publicKey: string; scriptUrl: string },
): Promise<TokenResult> {
  let omise: OmiseGlobal;
  try {
    omise = await loadOmise(source.scriptUrl);
  } catch {
    return { ok: false, code: "script" };
  }
  omise.setPublicKey(source.publicKey);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ ok: false, code: "script" }), TOKEN_TIMEOUT_MS);
    omise.createToken("card", card, (status, answer) => {
      clearTimeout(timer);
      if (status === OK && answer.id !== undefined) resolve({ ok: true, token: answer.id });
      // rpc_error and status 0: Omise could not be reached at all.
      else
        resolve({
          ok: false,
          code: status === 0 || answer.code === "rpc_error" ? "script" : (answer.code ?? "other"),
        });
    });
  });
}
