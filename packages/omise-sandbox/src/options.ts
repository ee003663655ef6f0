import { isLiveKey, TEST_KEY } from "./domain/key-kind.js";
import type { ThreeDsMode } from "./domain/new-charge.js";

export interface SandboxOptions {
  /** pkey_test_… */
  readonly publicKey: string;
  /** skey_test_… */
  readonly secretKey: string;
  /** Base64, as Omise's dashboard shows it. */
  readonly webhookSecret: string;
  /** Where events are posted; none when absent. */
  readonly webhookUrl?: string | null;
  /** Where browsers reach the sandbox; the listening address when absent. */
  readonly publicUrl?: string | null;
  /** Folder for the journal; everything stays in memory when absent. */
  readonly dataFolder?: string | null;
  /** Which cards go to the authorize page. Default "card". */
  readonly threeDs?: ThreeDsMode;
  /** Milliseconds since the epoch. Default: the real clock. */
  readonly clock?: () => number;
  /** How long a "timeout" fault keeps a request open when the client does not give up. Default 2 minutes. */
  readonly hangMs?: number;
}

/** Throws with a sentence that says what to change. */
export function checkOptions(options: SandboxOptions): void {
  for (const kind of ["public", "secret"] as const) {
    const key = kind === "public" ? options.publicKey : options.secretKey;
    if (isLiveKey(key)) throw new Error(`the ${kind} key is a live key: the sandbox takes test keys only`);
    if (!TEST_KEY[kind].test(key)) {
      throw new Error(`the ${kind} key must look like ${kind === "public" ? "pkey" : "skey"}_test_…`);
    }
  }
  if (Buffer.from(options.webhookSecret, "base64").length < 16) {
    throw new Error("the webhook secret must be base64 of at least 16 bytes");
  }
  for (const [name, url] of Object.entries({
    webhookUrl: options.webhookUrl,
    publicUrl: options.publicUrl,
  })) {
    if (url && !/^https?:\/\/.+/.test(url)) throw new Error(`${name} must be an http(s) address`);
  }
}
