import { MedusaError } from "@medusajs/framework/utils";
import { env } from "../../env";

const OMISE_API = "https://api.omise.co";
const MAX_BYTES = 512 * 1024;
const TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 2;

/**
 * The picture that Omise made for a charge. Fetched only from Omise's own address (or the sandbox's), also after a
 * redirect: the address comes from an answer, and must not make us ask somebody else.
 * @throws MedusaError unexpected_state when it can't be had now.
 */
export async function fetchQrSvg(address: string): Promise<Buffer> {
  let current = new URL(address);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (current.origin !== new URL(env.OMISE_API_URL ?? OMISE_API).origin) {
      throw unavailable(`it is not at Omise's address but at ${current.origin}`);
    }
    const response = await get(current);
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location) {
      current = new URL(location, current);
      continue;
    }
    if (!response.ok) throw unavailable(`HTTP ${response.status}`);
    const svg = Buffer.from(await response.arrayBuffer());
    if (svg.length > MAX_BYTES) throw unavailable(`${svg.length} bytes`);
    if (!svg.subarray(0, 1024).toString("utf8").includes("<svg")) throw unavailable("it is not an SVG");
    return svg;
  }
  throw unavailable("too many redirects");
}

async function get(address: URL): Promise<Response> {
  try {
    return await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    throw unavailable(error instanceof Error ? error.message : String(error));
  }
}

function unavailable(reason: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The QR picture can't be loaded at the moment (${reason}). Try again in a moment.`,
  );
}
