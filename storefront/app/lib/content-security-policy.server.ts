import type { ShopEnv } from "./env.server";
import { paymentOrigins } from "./payment-origins.server";

/**
 * The policy of one HTML answer. Only scripts with this answer's nonce and Omise.js run; styles, fonts and
 * pictures are our own; forms go to us, and to Omise because browsers check redirects after a form, too.
 */
export function contentSecurityPolicy(
  nonce: string,
  env: Pick<ShopEnv, "OMISE_ORIGINS" | "OMISE_JS_URL" | "isHttps">,
): string {
  const omise = paymentOrigins(env).join(" ");
  const scriptHost = new URL(env.OMISE_JS_URL).origin;
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' ${scriptHost}`,
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: ${omise}`,
    `connect-src 'self' ${omise}`,
    `frame-src ${omise}`,
    `form-action 'self' ${omise}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  if (env.isHttps) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}
