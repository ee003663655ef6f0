import { env } from "~/lib/env.server";
import type { OrderKey } from "~/lib/session.server";

const TIMEOUT_MS = 8_000;
const MAX_BYTES = 1024 * 1024;

const NUMBER = /^\d{1,9}$/;

/**
 * The QR's picture from the backend, with the order's token; 404 when there is none to pay any more.
 * @param save the order's number, which names the saved file; null to show the picture in the page
 */
export async function fetchQr(key: OrderKey, save: string | null): Promise<Response> {
  const picture = await pictureOf(key);
  if (picture === "unreachable") return empty(503);
  if (picture === null) return empty(404);
  const headers = new Headers({ "Content-Type": "image/png", "Cache-Control": "private, no-store" });
  if (save !== null) {
    const name = NUMBER.test(save) ? `promptpay-${save}.png` : "promptpay.png";
    headers.set("Content-Disposition", `attachment; filename="${name}"`);
  }
  return new Response(picture, { headers });
}

async function pictureOf({ id, token }: OrderKey): Promise<ArrayBuffer | null | "unreachable"> {
  try {
    const response = await fetch(`${env.BACKEND_URL}/store/orders/${id}/qr`, {
      headers: { "x-publishable-api-key": env.MEDUSA_PUBLISHABLE_KEY, "x-order-token": token },
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const isPng = response.headers.get("Content-Type")?.startsWith("image/png") === true;
    if (!response.ok || !isPng) {
      await response.body?.cancel();
      return response.status >= 500 ? "unreachable" : null;
    }
    const bytes = await response.arrayBuffer();
    return bytes.byteLength <= MAX_BYTES ? bytes : null;
  } catch (error) {
    console.error("qr failed", id, error instanceof Error ? error.message : error);
    return "unreachable";
  }
}

function empty(status: number): Response {
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
